// What is told to screen readers of reports, measures and doors.
import type { RecordEvent } from '$protocol';
import type { SpeechClass } from '../../a11y/announcer';
import { t } from '../../i18n/index.svelte';
import type { Convene } from '../../model/convene.svelte';
import { isOffRecord } from '../../model/convening';
import type { World } from '../../model/world';
import { roomName } from '../moderation/rooms';

/** A sentence and how urgent it is, or nothing. What waits for moderators is said politely. */
export function orderSentence(event: RecordEvent, convene: Convene, before: World): [SpeechClass, string] | null {
  const isForStaff = event.topic === 'staff';
  switch (event.t) {
    case 'person.nudged':
      return ['host', t('spoken.nudged', { why: event.d.why })];
    case 'room.forbidden':
      return ['host', t('spoken.forbidden', { room: roomName(convene, event.d.room), why: event.d.why })];
    case 'room.allowed':
      return ['me', t('spoken.allowed', { room: roomName(convene, event.d.room) })];
    case 'appeal.answered':
      return ['me', `${t(event.d.reversed ? 'appeal.reversed' : 'appeal.upheld')} ${event.d.why}`];
    case 'report.answered':
      return ['me', t('spoken.reportLookedAt')];
    case 'report.made':
      return ['me', t('spoken.report', { name: event.d.person_name })];
    case 'appeal.made':
      return ['me', t('spoken.appeal', { name: event.d.person_name })];
    case 'room.knocked': {
      const isTold = isForStaff || (event.topic.startsWith('room/') && !convene.isModerator);
      if (!isTold || !event.d.on || event.d.person === convene.me) return null;
      return ['me', t('spoken.knocks', { name: event.d.name, room: roomName(convene, event.d.room) })];
    }
    case 'room.ruled': {
      const { room, rules } = event.d;
      const here = convene.world.room?.room?.room ?? '';
      const isOff = isOffRecord(convene.world, here);
      const wasOff = isOffRecord({ ...convene.world, convening: before.convening }, here);
      if (isOff !== wasOff) return ['host', t(isOff ? 'spoken.recordOff' : 'spoken.recordOn')];
      if (here !== room) return null;
      if (rules.chat_locked) return ['host', t('spoken.chatLocked')];
      return rules.slow_s > 0 ? ['host', t('spoken.slow', { count: rules.slow_s })] : null;
    }
    default:
      return null;
  }
}
