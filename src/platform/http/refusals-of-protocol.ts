import type { RefusalSpec } from '../../kernel/errors.ts'

/** Refusals that concern the HTTP message itself, before any operation is looked at. */
export const httpProtocolRefusals = {
  json_malformed: {
    status: 400,
    en: {
      title: 'The body cannot be read as JSON',
      why: 'It is not well-formed JSON in UTF-8, or it is nested too deeply.',
      what_to_do: 'Send one JSON value in UTF-8, as the reference shows.',
    },
    'zh-CN': {
      title: '请求体无法解析',
      why: '请求体不是格式正确的 UTF-8 编码 JSON，或嵌套过深。',
      what_to_do: '请按接口文档提交 UTF-8 编码的 JSON。',
    },
  },
  http_malformed: {
    status: 400,
    en: {
      title: 'The request cannot be read',
      why: 'It does not follow HTTP/1.1.',
      what_to_do: 'Send it with a usual HTTP client.',
    },
    'zh-CN': {
      title: '无法读取请求',
      why: '请求不符合 HTTP/1.1 规范。',
      what_to_do: '请使用常规的 HTTP 客户端发送。',
    },
  },
  method_not_allowed: {
    status: 405,
    en: {
      title: 'This address does not take this method',
      why: 'The methods it takes are in the header Allow.',
      what_to_do: 'Use one of those methods.',
    },
    'zh-CN': {
      title: '该地址不支持此方法',
      why: '支持的方法见响应头 Allow。',
      what_to_do: '请使用其中的方法。',
    },
  },
  not_acceptable: {
    status: 406,
    en: {
      title: 'We cannot answer in the form you accept',
      why: 'The header Accept leaves out every form in which this answer exists.',
      what_to_do: 'Accept the media type named in "facts".',
    },
    'zh-CN': {
      title: '无法以您要求的格式返回',
      why: '请求头 Accept 不包含该结果可用的任何格式。',
      what_to_do: '请在 Accept 中加入 facts 所示的媒体类型。',
    },
  },
  request_timeout: {
    status: 408,
    en: {
      title: 'The request took too long to arrive',
      why: 'Not all of it was received in time.',
      what_to_do: 'Check the connection and repeat it with the same key.',
    },
    'zh-CN': {
      title: '请求接收超时',
      why: '未能在限定时间内收到完整请求。',
      what_to_do: '请检查网络后使用同一个键重试。',
    },
  },
  body_too_large: {
    status: 413,
    en: {
      title: 'The body is too large',
      why: 'It is longer than the limit in "facts".',
      what_to_do: 'Send less at once.',
    },
    'zh-CN': {
      title: '请求体过大',
      why: '请求体超过 facts 所示上限。',
      what_to_do: '请减少单次提交的内容。',
    },
  },
  media_type_unsupported: {
    status: 415,
    en: {
      title: 'The body is not of a type we read',
      why: 'Bodies are JSON, sent as application/json and without a content encoding.',
      what_to_do: 'Set Content-Type to application/json.',
    },
    'zh-CN': {
      title: '不支持该请求体类型',
      why: '请求体须为 application/json，且不使用内容编码。',
      what_to_do: '请将 Content-Type 设为 application/json。',
    },
  },
  headers_too_large: {
    status: 431,
    en: {
      title: 'The headers are too large',
      why: 'Together they are longer than 16 KiB.',
      what_to_do: 'Send fewer or shorter headers.',
    },
    'zh-CN': {
      title: '请求头过大',
      why: '请求头总长超过 16 KiB。',
      what_to_do: '请减少或缩短请求头。',
    },
  },
} as const satisfies Record<string, RefusalSpec>
