/**
 * How kinds become GraphQL: the second door of this folder. It loads graphql and type-graphql, which those who only read records
 * (a browser checking a proof) do not need.
 */

export * from './built-once.ts';
export * from './composed-sdl.ts';
export * from './connections.ts';
export * from './cursor.ts';
export * from './kind-types.ts';
export * from './record-types.ts';
export * from './scalars.ts';
export * from './type-builder.ts';
