/**
 * What a page may load: files of its own program and nothing else, no script or style written into it, pictures also
 * from memory (a photograph before it is sent). A paper shown within a page is fetched by the page, under the reader's
 * session, and framed from memory: no address at all may be framed. Answers that are no pages keep the program's own policy.
 */
export const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  'frame-src blob:',
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');
