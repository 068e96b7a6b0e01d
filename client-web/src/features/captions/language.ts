// Which language of the captions a reader is shown.
import { languageFor, type CaptionLine } from '../../model/captions';
import type { App } from '../../model/app.svelte';
import { locale } from '../../i18n/index.svelte';

export function shownLanguage(app: App, lines: readonly CaptionLine[]): string | null {
  const chosen = app.settings.choices.captionLanguage;
  return languageFor(lines, [...(chosen ? [chosen] : []), locale()]);
}

/** "English (United States)", as the page's language says it; the tag itself where it says nothing. */
export function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames([locale()], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
