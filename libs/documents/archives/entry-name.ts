import type { Entry } from 'yauzl';

const SAYS_UTF_8 = 0x800;
/** Info-ZIP's field for a name in UTF-8 beside one in whatever the archiver's machine speaks. */
const UNICODE_PATH = 0x7075;
const UNICODE_PATH_HEAD = 5;

const strictUtf8 = new TextDecoder('utf-8', { fatal: true });
const gb18030 = new TextDecoder('gb18030');

/** The name of an entry: in UTF-8 where it says so or reads so, else in GB18030, of which GBK is a part. */
export function entryName({ fileNameRaw, generalPurposeBitFlag, extraFields }: Entry): string {
  const unicode = extraFields.find(({ id }) => id === UNICODE_PATH)?.data.subarray(UNICODE_PATH_HEAD);
  if (unicode && unicode.byteLength > 0) return unicode.toString('utf8');
  if ((generalPurposeBitFlag & SAYS_UTF_8) !== 0) return fileNameRaw.toString('utf8');
  try {
    return strictUtf8.decode(fileNameRaw);
  } catch {
    return gb18030.decode(fileNameRaw);
  }
}
