// Asking for something on a stage: the refusal stands where it was asked.
import type { CommandName, CommandTypes, Refused } from '$protocol';
import type { Convene } from '../../model/convene.svelte';

export class Asking {
  refused = $state.raw<Refused | null>(null);

  constructor(private readonly convene: Convene) {}

  /** Whether it was done. */
  async ask<K extends CommandName>(name: K, d: CommandTypes[K]): Promise<boolean> {
    const outcome = await this.convene.command(name, d);
    this.refused = 'refused' in outcome ? outcome.refused : null;
    return this.refused === null;
  }
}
