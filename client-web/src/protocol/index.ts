// The protocol as the rest of the client imports it; written by protocol/generate from protocol/schema.
export * from '../../../protocol/generated/ts/messages';
export * from '../../../protocol/generated/ts/errors';
export * from '../../../protocol/generated/ts/limits';
export * from '../../../protocol/generated/ts/word_tables';
export * from '../../../protocol/generated/ts/decode';
