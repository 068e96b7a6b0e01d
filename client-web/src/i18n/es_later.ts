// The Spanish words of what is fetched when it is asked for.
import type { LaterWords } from './catalogue';
import { esAffinity } from './es_affinity';
import { esBoards } from './es_boards';
import { esCaptions } from './es_captions';
import { esDesk } from './es_desk';
import { esDoors } from './es_doors';
import { esHall } from './es_hall';
import { esModerating } from './es_moderating';
import { esOffices } from './es_offices';
import { esOwn } from './es_own';
import { esPairing } from './es_pairing';
import { esPolls } from './es_polls';
import { esQuestions } from './es_questions';
import { esReactions } from './es_reactions';
import { esRefusals } from './es_refusals';
import { esSlides } from './es_slides';
import { esStageRun } from './es_stage_run';
import { esSteps } from './es_steps';
import { esTools } from './es_tools';
import { esVoice } from './es_voice';

export const esLater: LaterWords = {
  ...esAffinity,
  ...esBoards,
  ...esCaptions,
  ...esDesk,
  ...esDoors,
  ...esHall,
  ...esModerating,
  ...esOffices,
  ...esOwn,
  ...esPairing,
  ...esPolls,
  ...esQuestions,
  ...esReactions,
  ...esRefusals,
  ...esSlides,
  ...esStageRun,
  ...esSteps,
  ...esTools,
  ...esVoice,
};
