import { declared } from '../../../../declared.ts'

/** What is proved before it is done, of products that declare it: act and subject, for whoever reads the reference. */
export const ACTS_OF_PRODUCTS: readonly (readonly [string, string])[] = Object.entries(declared.acts)
