/** Why a file cannot be shown. */
export type Trouble = 'broken' | 'locked' | 'unreachable';

export class PdfError extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}
