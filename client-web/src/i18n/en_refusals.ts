// Every refusal of the server, which says them in English, and of a server that cannot be reached.
import { errorTexts } from '../../../protocol/generated/ts/error_texts';

export const enRefusals = {
  ...errorTexts,
  'refusal.unreachable.sentence': 'The server cannot be reached.',
  'refusal.unreachable.remedy': 'Check your connection and try again.',
} as const;
