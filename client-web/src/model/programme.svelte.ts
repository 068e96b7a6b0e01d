// The programme as this tab has it: fetched again whenever the convening names a newer version.
import type { ProgrammeDocument, Refused } from '$protocol';
import type { Api } from '../net/api';

export class Programme {
  document = $state.raw<ProgrammeDocument | null>(null);
  refused = $state.raw<Refused | null>(null);
  private wanted = -1;

  constructor(private readonly api: Api) {}

  /** Makes sure that `version` is here, or on its way. */
  async want(version: number): Promise<void> {
    if (version === this.wanted) return;
    this.wanted = version;
    if (version === 0) {
      this.document = null;
      return;
    }
    const outcome = await this.api.programme();
    if (version !== this.wanted) return;
    if ('ok' in outcome) {
      this.document = outcome.ok;
      this.refused = null;
    } else {
      this.refused = outcome.refused;
      this.wanted = -1;
    }
  }
}
