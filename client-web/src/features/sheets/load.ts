// All that one person wrote on a worksheet, page by page.
import type { PersonId, Refused, SheetCell, SheetId, SheetPage } from '$protocol';
import type { Convene } from '../../model/convene.svelte';

export type Loaded = { page: SheetPage } | { refused: Refused };

export async function loadSheet(convene: Convene, sheet: SheetId, person?: PersonId): Promise<Loaded> {
  const cells: SheetCell[] = [];
  for (;;) {
    const whose = person === undefined ? {} : { person };
    const outcome = await convene.query('sheet.read', { sheet, ...whose, skip: cells.length });
    if ('refused' in outcome) return outcome;
    cells.push(...outcome.ok.cells);
    if (outcome.ok.cells.length === 0 || cells.length >= outcome.ok.total) return { page: { ...outcome.ok, cells } };
  }
}
