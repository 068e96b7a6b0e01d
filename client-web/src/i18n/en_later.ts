// The English words of what is fetched when it is asked for, and of refusals, which the server says in English anyway.
import { enAffinity } from './en_affinity';
import { enCaptions } from './en_captions';
import { enOffices } from './en_offices';
import { enPolls } from './en_polls';
import { enQuestions } from './en_questions';
import { enRefusals } from './en_refusals';
import { enSlides } from './en_slides';
import { enVoice } from './en_voice';

export const enLater = {
  ...enAffinity,
  ...enCaptions,
  ...enOffices,
  ...enPolls,
  ...enQuestions,
  ...enRefusals,
  ...enSlides,
  ...enVoice,
} as const;
