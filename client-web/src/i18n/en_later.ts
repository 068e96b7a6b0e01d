// The English words of what is fetched when it is asked for, and of refusals, which the server says in English anyway.
import { enAffinity } from './en_affinity';
import { enBoards } from './en_boards';
import { enCaptions } from './en_captions';
import { enDesk } from './en_desk';
import { enDoors } from './en_doors';
import { enHall } from './en_hall';
import { enModerating } from './en_moderating';
import { enOffices } from './en_offices';
import { enOwn } from './en_own';
import { enPairing } from './en_pairing';
import { enPolls } from './en_polls';
import { enQuestions } from './en_questions';
import { enReactions } from './en_reactions';
import { enRefusals } from './en_refusals';
import { enSlides } from './en_slides';
import { enStageRun } from './en_stage_run';
import { enSteps } from './en_steps';
import { enTools } from './en_tools';
import { enVoice } from './en_voice';

export const enLater = {
  ...enAffinity,
  ...enBoards,
  ...enCaptions,
  ...enDesk,
  ...enDoors,
  ...enHall,
  ...enModerating,
  ...enOffices,
  ...enOwn,
  ...enPairing,
  ...enPolls,
  ...enQuestions,
  ...enReactions,
  ...enRefusals,
  ...enSlides,
  ...enStageRun,
  ...enSteps,
  ...enTools,
  ...enVoice,
} as const;
