// Which view is shown, as the fragment of the address says it: a reload and the back button work.
export const views = [
  'here',
  'places',
  'talk',
  'agenda',
  'people',
  'messages',
  'profile',
  'attendance',
  'moderation',
  'breakouts',
  'captions',
  'notices',
  'offices',
  'affinity',
  'steps',
  'sheets',
] as const;
export type View = (typeof views)[number];

export interface Route {
  view: View;
  /** Which one of the view's things: a session, a person; `print` for the plain agenda. */
  id: string;
}

export function parseRoute(fragment: string): Route {
  const [view = '', id = ''] = fragment.replace(/^#\/?/, '').split('/', 2);
  const known = views.find((name) => name === view);
  return known ? { view: known, id: decoded(id) } : { view: 'here', id: '' };
}

/** An address that somebody cut in half names nothing. */
function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return '';
  }
}

export function hrefOf(view: View, id = ''): string {
  return id ? `#/${view}/${encodeURIComponent(id)}` : `#/${view}`;
}

export class Router {
  route = $state.raw<Route>({ view: 'here', id: '' });

  constructor(private readonly page: Window) {
    this.route = parseRoute(page.location.hash);
    page.addEventListener('hashchange', () => {
      this.route = parseRoute(page.location.hash);
    });
  }

  go(view: View, id = ''): void {
    this.page.location.hash = hrefOf(view, id);
  }
}
