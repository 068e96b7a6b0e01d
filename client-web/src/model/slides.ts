// The slides on a stage as everybody in the room knows them: which files lie ready, which one is shown at which page.
import type { PersonId, RecordEvent, Slides, SlidesView, StageView } from '$protocol';

export function reduceSlides(view: SlidesView, event: RecordEvent): SlidesView {
  switch (event.t) {
    case 'slides.added': {
      const { hash: _hash, ...added } = event.d;
      return { ...view, ready: [...view.ready, added] };
    }
    case 'slides.shown':
      return { ...view, shown: event.d };
    case 'slides.turned':
      return view.shown ? { ...view, shown: { ...view.shown, page: event.d.page } } : view;
    case 'slides.withdrawn': {
      const { slides } = event.d;
      const rest = { ...view, ready: view.ready.filter((one) => one.slides !== slides) };
      return view.shown?.slides === slides ? withoutShown(rest) : rest;
    }
    case 'slides.hidden':
    case 'stage.opened':
      return withoutShown(view);
    default:
      return view;
  }
}

function withoutShown({ ready }: SlidesView): SlidesView {
  return { ready };
}

/** The file that is shown. */
export function shownFile({ ready, shown }: SlidesView): Slides | null {
  return ready.find(({ slides }) => slides === shown?.slides) ?? null;
}

/** Who speaks, or has the floor: they turn pages for all without being asked twice. */
export function isPresenting({ speakers, floor }: StageView, person: PersonId): boolean {
  return floor?.person === person || speakers.some((one) => one.person === person);
}
