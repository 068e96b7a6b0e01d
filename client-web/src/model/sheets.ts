// Worksheets: those that lie in the room one is in, and those one has begun.
import type { InboxView, OwnSheet, RecordEvent, Sheet, SheetId } from '$protocol';

export function reduceSheets(sheets: Sheet[], event: RecordEvent): Sheet[] {
  switch (event.t) {
    case 'sheet.made':
      return [...sheets, event.d.sheet];
    case 'sheet.removed':
      return sheets.filter(({ sheet }) => sheet !== event.d.sheet);
    case 'sheet.counted': {
      const { sheet, shared } = event.d;
      return sheets.map((one) => (one.sheet === sheet ? { ...one, shared } : one));
    }
    default:
      return sheets;
  }
}

export function reduceOwnSheets(view: InboxView, event: RecordEvent): InboxView {
  switch (event.t) {
    case 'sheet.filled': {
      const { sheet, title } = event.d;
      return changed(view, sheet, title, (own) => ({ ...own, saves: own.saves + 1 }));
    }
    case 'sheet.shared': {
      const { sheet, on } = event.d;
      return changed(view, sheet, '', (own) => ({ ...own, shared: on }));
    }
    default:
      return view;
  }
}

const number = ({ sheet }: OwnSheet): number => Number(sheet.slice(1));

function changed(view: InboxView, sheet: SheetId, title: string, change: (own: OwnSheet) => OwnSheet): InboxView {
  const before = view.sheets.find((one) => one.sheet === sheet) ?? { sheet, title, saves: 0, shared: false };
  const others = view.sheets.filter((one) => one.sheet !== sheet);
  return { ...view, sheets: [...others, change(before)].sort((left, right) => number(left) - number(right)) };
}
