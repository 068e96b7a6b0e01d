// Takes the icons that the page uses out of the Lucide set, as data: `node scripts/icons.mjs` writes src/ui/icons.json.
import { readFileSync, writeFileSync } from 'node:fs';

const names =
  `arrow-down arrow-left arrow-right ban bell book-open briefcase calendar-days check chevron-down chevron-right circle
  circle-help clock coffee contrast crosshair door-open footprints globe hand-heart hourglass id-card languages leaf
  list log-out mail map map-pin menu message-circle mic-off minus monitor-off moon move pencil plus presentation printer
  reply rotate-cw scroll-text search send settings shield split store sun trash-2 user-round user-x users users-round
  wifi wifi-off x timer upload eye megaphone captions download hand mic play square arrow-up-to-line arrow-up pin
  user-round-plus message-circle-question-mark chart-bar video video-off screen-share screen-share-off
  zoom-in zoom-out headphones phone-off audio-lines volume-2 signal eye-off layout-grid`.split(/\s+/);

const shapesOf = (name) => {
  const svg = readFileSync(new URL(`../node_modules/lucide-static/icons/${name}.svg`, import.meta.url), 'utf8');
  const body = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1);
  return [...body.matchAll(/<(\w+)([^>]*?)\/>/g)].map(([, tag, attributes]) => [
    tag,
    Object.fromEntries([...attributes.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])),
  ]);
};

const lines = names.sort().map((name) => `  ${JSON.stringify(name)}: ${JSON.stringify(shapesOf(name))}`);
writeFileSync(new URL('../src/ui/icons.json', import.meta.url), `{\n${lines.join(',\n')}\n}\n`);
