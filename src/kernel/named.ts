/** Shapes that a reader of the contract would name. */
import Type, { type TEnumValue, type TObjectOptions, type TProperties, type TSchemaOptions } from 'typebox'

/**
 * An object of the contract by its name: `named('Wallet', { id: Id, … })`. The name is published (a component of
 * `openapi.json`, a type of the SDK) and stays: it does not depend on where the object is used. One name, one shape.
 */
export const named = <P extends TProperties>(name: string, properties: P, options: TObjectOptions = {}) =>
  Type.Object(properties, { ...options, title: name })

/** The same for what a request gives: members that it does not know are refused. */
export const namedStrict = <P extends TProperties>(name: string, properties: P) =>
  named(name, properties, { additionalProperties: false })

/** A list of words of the contract by its name: `namedEnum('Currency', CURRENCIES)`. */
export const namedEnum = <Values extends TEnumValue[]>(
  name: string,
  values: readonly [...Values],
  options: TSchemaOptions = {},
) => Type.Enum(values, { ...options, title: name })
