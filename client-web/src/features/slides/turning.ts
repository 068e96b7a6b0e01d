// Which page the keys lead to.

/** The page that a key asks for; null where it is none of these. Zoomed in, arrows move the page under the window. */
export function pageByKey(key: string, page: number, pages: number, isZoomed: boolean): number | null {
  const wanted = keyTo(key, page, pages, isZoomed);
  return wanted === null ? null : Math.min(Math.max(wanted, 1), pages);
}

function keyTo(key: string, page: number, pages: number, isZoomed: boolean): number | null {
  switch (key) {
    case 'PageDown':
      return page + 1;
    case 'PageUp':
      return page - 1;
    case 'ArrowRight':
      return isZoomed ? null : page + 1;
    case 'ArrowLeft':
      return isZoomed ? null : page - 1;
    case 'Home':
      return isZoomed ? null : 1;
    case 'End':
      return isZoomed ? null : pages;
    default:
      return null;
  }
}
