// What is said aloud of voice: who comes and goes, what befalls the reader. Never who speaks: that is heard.
import type { VoiceMember } from '$protocol';
import { t } from '../../i18n/index.svelte';
import type { App } from '../../model/app.svelte';
import type { Call, Standing } from '../../voice/call.svelte';

export class SpokenVoice {
  private place = '';
  private standing: Standing = 'out';
  private hush: string | null = null;
  private people = new Map<string, string>();

  constructor(
    private readonly app: App,
    private readonly me: string,
  ) {}

  /** To be called whenever the call is another. */
  heard(call: Call): void {
    const { standing, place, members } = call;
    if (standing !== this.standing) this.stood(standing);
    const isSame = place === this.place && standing === 'member' && this.standing === 'member';
    if (isSame) this.compare(members);
    const hush = call.me?.hush ?? null;
    if (hush && hush !== this.hush) this.say(t(`voice.hush.${hush}`));
    if (!hush && this.hush && isSame) this.say(t('spoken.voice.unmuted'));
    this.hush = hush;
    this.place = place;
    this.standing = standing;
    this.people = new Map(members.map(({ person, name }) => [person, name]));
  }

  private stood(standing: Standing): void {
    if (this.standing === 'out') return this.say(t('spoken.voice.joined'));
    if (standing === 'out') return this.say(t('spoken.voice.left'));
    if (standing === 'waiting') return this.say(t('spoken.voice.waiting'));
    if (standing === 'listening') return this.say(t('voice.listening'));
    if (standing === 'member') this.say(t('spoken.voice.member'));
  }

  private compare(members: readonly VoiceMember[]): void {
    for (const { person, name } of members) {
      if (!this.people.has(person) && person !== this.me) this.tell(t('spoken.voice.came', { name }));
    }
    for (const [person, name] of this.people) {
      if (person === this.me || members.some((member) => member.person === person)) continue;
      this.tell(t('spoken.voice.went', { name }));
    }
  }

  private say(sentence: string): void {
    this.app.announcer.say('me', sentence);
  }

  private tell(sentence: string): void {
    this.app.announcer.say('presence', sentence);
  }
}
