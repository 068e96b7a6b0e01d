// A profile as it is begun and as it is sent.
import { roleKindWords, type Profile } from '$protocol';

export { roleKindWords };
export const avatarColours = [0, 1, 2, 3, 4, 5, 6, 7] as const;
export const avatarPatterns = [0, 1, 2, 3] as const;

export function emptyProfile(zone: string, chance: number): Profile {
  return {
    name: '',
    pronouns: '',
    organisation: '',
    role_kind: 'unsaid',
    region: '',
    zone,
    colour: Math.floor(chance * avatarColours.length),
    pattern: 0,
  };
}

export function tidied(profile: Profile): Profile {
  const line = (text: string): string => text.replace(/\s+/g, ' ').trim();
  const { name, pronouns, organisation, region } = profile;
  return {
    ...profile,
    name: line(name),
    pronouns: line(pronouns),
    organisation: line(organisation),
    region: line(region),
  };
}

export function browserZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

export function zones(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}
