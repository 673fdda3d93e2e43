import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type GraphQLResolveInfo, type GraphQLScalarType, type GraphQLSchema, parse } from 'graphql';
import {
  Arg,
  buildSchemaSync,
  Ctx,
  createResolversMap,
  Directive,
  Field,
  FieldResolver,
  Info,
  InputType,
  InterfaceType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from 'type-graphql';

/**
 * Declares GraphQL types and resolvers as data, and turns them into a Federation 2 subgraph with type-graphql.
 *
 * Node runs our TypeScript with its types stripped, which leaves no room for decorator syntax, and types made from kinds have no
 * class one could write down. So type-graphql's decorators are applied as functions here, and nowhere else.
 */
export type TypeBuilder = {
  object(name: string, declaration: ObjectDeclaration): OutputClass;
  interface(name: string, declaration: InterfaceDeclaration): OutputClass;
  input(name: string, declaration: { description: string; fields: Readonly<Record<string, InputField>> }): InputClass;
  /** Declares an enum once per name; values with their meanings. */
  enumeration(name: string, description: string, values: Readonly<Record<string, string>>): EnumValues;
  query(fields: Readonly<Record<string, OutputField>>): void;
  mutation(fields: Readonly<Record<string, OutputField>>): void;
  /** The executable subgraph, with `_service` and `_entities`. */
  build(references: Readonly<Record<string, ResolveReference>>): GraphQLSchema;
};

export type OutputClass = { readonly output: true } & (abstract new () => unknown);
export type InputClass = { readonly input: true } & (abstract new () => unknown);
export type EnumValues = Readonly<Record<string, string>>;
export type TypeRef =
  | OutputClass
  | InputClass
  | EnumValues
  | GraphQLScalarType
  | StringConstructor
  | BooleanConstructor;

/** A thunk, so that types may point to each other. */
type Typed = {
  readonly type: () => TypeRef;
  readonly description: string;
  /** `true`: a list whose items are there; `'HOLES'`: a list whose items may be null. */
  readonly list?: boolean | 'HOLES';
  /** Never null. Leave it off for whatever comes from a member. */
  readonly required?: boolean;
};

// biome-ignore lint/suspicious/noExplicitAny: parents and arguments are typed where a resolver is written, not here
export type Resolve = (parent: any, args: any, context: any, info: GraphQLResolveInfo) => unknown;
export type InputField = Typed & { readonly defaultValue?: unknown };
export type OutputField = Typed & {
  readonly args?: Readonly<Record<string, InputField>>;
  readonly resolve?: Resolve;
  readonly directives?: readonly string[];
};
export type ObjectDeclaration = {
  readonly description: string;
  readonly fields: Readonly<Record<string, OutputField>>;
  readonly implements?: readonly OutputClass[];
  readonly directives?: readonly string[];
};
export type InterfaceDeclaration = {
  readonly description: string;
  readonly fields: Readonly<Record<string, OutputField>>;
  /** Name of the object type of a value. */
  // biome-ignore lint/suspicious/noExplicitAny: values of any implementing type
  readonly resolveType: (value: any) => string;
};
// biome-ignore lint/suspicious/noExplicitAny: the context is the subgraph's own
export type ResolveReference = (reference: { __typename: string; id: string }, context: any) => unknown;

const FEDERATION_LINK =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key", "@shareable"])';

/** Starts a set of declarations. Types of different builders may share names; each builder makes a schema of its own. */
export function makeTypeBuilder(): TypeBuilder {
  const resolvers: Class[] = [];
  const orphans: Class[] = [];
  const enums = new Map<string, EnumValues>();
  // types are made on demand, by thunks; type-graphql calls them too late for a type to be made then
  const thunks: (() => TypeRef)[] = [];

  const returnType = (typed: Typed): (() => never) => {
    thunks.push(typed.type);
    return () => (typed.list ? [typed.type()] : typed.type()) as never;
  };

  const declareFields = (owner: Class, fields: Readonly<Record<string, OutputField>>) => {
    const resolving = Object.entries(fields).filter(([, field]) => field.resolve);
    for (const [name, field] of Object.entries(fields)) {
      if (field.resolve) continue;
      applyDirectives(field.directives, owner.prototype, name);
      if (!field.args) {
        Field(returnType(field), options(field))(owner.prototype, name);
        continue;
      }
      owner.prototype[name] = () => undefined;
      declareArgs(owner.prototype, name, field.args, 0, returnType);
      Field(returnType(field), options(field))(owner.prototype, name, methodOf(owner.prototype, name));
    }
    if (resolving.length === 0) return;
    const resolver = namedClass(`${owner.name}Resolver`);
    for (const [name, field] of resolving) {
      declareMethod(resolver.prototype, name, field, returnType);
      applyDirectives(field.directives, resolver.prototype, name);
      FieldResolver(returnType(field), options(field))(resolver.prototype, name, methodOf(resolver.prototype, name));
    }
    Resolver(() => owner)(resolver);
    resolvers.push(resolver);
  };

  const declareRoot = (kind: 'Query' | 'Mutation', fields: Readonly<Record<string, OutputField>>) => {
    const decorate = kind === 'Query' ? Query : Mutation;
    const resolver = namedClass(`${kind}${resolvers.length}`);
    for (const [name, field] of Object.entries(fields)) {
      declareMethod(resolver.prototype, name, field, returnType);
      decorate(returnType(field), options(field))(resolver.prototype, name, methodOf(resolver.prototype, name));
    }
    Resolver()(resolver);
    resolvers.push(resolver);
  };

  return {
    object(name, declaration) {
      const made = namedClass(name);
      applyDirectives(declaration.directives, made);
      const parents = declaration.implements ?? [];
      ObjectType(name, {
        description: declaration.description,
        simpleResolvers: true,
        implements: [...parents] as never,
      })(made as never);
      declareFields(made, declaration.fields);
      orphans.push(made);
      return made as unknown as OutputClass;
    },
    interface(name, declaration) {
      const made = namedClass(name);
      InterfaceType(name, {
        description: declaration.description,
        resolveType: declaration.resolveType,
        autoRegisterImplementations: false,
      })(made as never);
      declareFields(made, declaration.fields);
      orphans.push(made);
      return made as unknown as OutputClass;
    },
    input(name, declaration) {
      const made = namedClass(name);
      InputType(name, { description: declaration.description })(made as never);
      for (const [field, input] of Object.entries(declaration.fields)) {
        const withDefault = input.defaultValue === undefined ? {} : { defaultValue: input.defaultValue };
        Field(returnType(input), { ...options(input), ...withDefault })(made.prototype, field);
      }
      return made as unknown as InputClass;
    },
    enumeration(name, description, values) {
      const known = enums.get(name);
      if (known) return known;
      const made = Object.fromEntries(Object.keys(values).map((value) => [value, value]));
      const valuesConfig = Object.fromEntries(
        Object.entries(values).map(([value, meaning]) => [value, { description: meaning }]),
      );
      registerEnumType(made, { name, description, valuesConfig });
      enums.set(name, made);
      return made;
    },
    query: (fields) => declareRoot('Query', fields),
    mutation: (fields) => declareRoot('Mutation', fields),
    build(references) {
      for (let index = 0; index < thunks.length; index++) thunks[index]?.();
      const declared = buildSchemaSync({
        resolvers: resolvers as never,
        orphanedTypes: orphans as never,
        validate: false,
        skipCheck: true,
        // collaborators come with the request's context; the classes themselves hold no state
        container: { get: (resolver: Class) => resolver.prototype },
      });
      const resolverMap = createResolversMap(declared) as Record<string, Record<string, unknown>>;
      for (const [type, resolve] of Object.entries(references))
        resolverMap[type] = { ...resolverMap[type], __resolveReference: resolve };
      return buildSubgraphSchema([
        {
          // where each word stands is of no use, and would be held as long as the schema
          typeDefs: parse(`${FEDERATION_LINK}\n${printSchemaWithDirectives(declared)}`, { noLocation: true }),
          resolvers: resolverMap as never,
        },
      ]);
    },
  };
}

type Class = { new (): unknown; readonly name: string; readonly prototype: Record<string, unknown> };

function namedClass(name: string): Class {
  return { [name]: class {} }[name] as unknown as Class;
}

function methodOf(prototype: object, name: string): PropertyDescriptor {
  return Object.getOwnPropertyDescriptor(prototype, name) as PropertyDescriptor;
}

/** Puts a method on the prototype that takes what type-graphql hands over and calls the resolver as graphql-js would. */
function declareMethod(
  prototype: Record<string, unknown>,
  name: string,
  field: OutputField,
  returnType: ReturnType,
): void {
  const argNames = Object.keys(field.args ?? {});
  const { resolve } = field;
  if (!resolve) throw new Error(`${name} needs a resolver`);
  prototype[name] = (parent: unknown, context: unknown, info: GraphQLResolveInfo, ...values: unknown[]) =>
    resolve(parent, Object.fromEntries(argNames.map((arg, index) => [arg, values[index]])), context, info);
  Root()(prototype, name, 0);
  Ctx()(prototype, name, 1);
  Info()(prototype, name, 2);
  declareArgs(prototype, name, field.args ?? {}, 3, returnType);
}

type ReturnType = (typed: Typed) => () => never;

function declareArgs(
  prototype: object,
  name: string,
  args: Readonly<Record<string, InputField>>,
  offset: number,
  returnType: ReturnType,
): void {
  for (const [index, [arg, input]] of Object.entries(args).entries()) {
    const withDefault = input.defaultValue === undefined ? {} : { defaultValue: input.defaultValue };
    Arg(arg, returnType(input), { ...options(input), ...withDefault })(prototype, name, offset + index);
  }
}

function options(typed: Typed): { description: string; nullable: boolean | 'items' | 'itemsAndList' } {
  const holes = typed.list === 'HOLES';
  const nullable = typed.required ? (holes ? ('items' as const) : false) : holes ? ('itemsAndList' as const) : true;
  return { description: typed.description, nullable };
}

function applyDirectives(directives: readonly string[] | undefined, target: object, name?: string): void {
  for (const directive of directives ?? []) {
    const decorate = Directive(directive) as unknown as (target: object, name?: string) => void;
    if (name === undefined) decorate(target);
    else decorate(target, name);
  }
}
