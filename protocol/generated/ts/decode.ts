// The checker of what the server sends, where the browser looks for it.
// Generated from protocol/schema by protocol/generate/generate.mjs; do not edit.

export * from '../../codec/decode';
