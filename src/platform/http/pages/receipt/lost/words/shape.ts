type Told = readonly [title: string, text: string]

export type LostWords = {
  readonly lost: string
  readonly lost_text: string
  readonly lost_case: string
  readonly lost_case_hint: string
  readonly lost_name: string
  readonly lost_name_hint: string
  readonly lost_document: string
  readonly lost_document_hint: string
  readonly lost_press: string
  readonly lost_incomplete: Told
  readonly lost_case_wrong: Told
  /** One answer, whether or not there is such a case and the person is the right one. */
  readonly lost_done: Told
  readonly lost_unsure: Told
}
