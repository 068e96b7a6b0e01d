// For whom a room is, and how many, in words.
import type { RoomRules } from '$protocol';
import { locale, t } from '../../i18n/index.svelte';

/** Empty where it is for everybody, as many as come. */
export function whomText({ only_staff, only_roles, only_organisations, people_max }: RoomRules): string {
  const list = new Intl.ListFormat(locale(), { type: 'disjunction' });
  const whom = list.format([...only_roles.map((kind) => t(`roleKind.${kind}`)), ...only_organisations]);
  return [
    only_staff ? t('places.onlyStaff') : '',
    !only_staff && whom ? t('places.only', { whom }) : '',
    people_max > 0 ? t('places.bound', { count: people_max }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
