import { AUDIENCES, isLicence, isWebAddress, VOCABULARIES } from '../../../schema/index.ts';
import type { EnvelopeColumn } from './columns.ts';

const MAX_NAME = 300;

/** What is wrong with a text of the envelope, in a cell or on the command line; undefined when nothing is. */
export function circumstanceFault(name: EnvelopeColumn, text: string): string | undefined {
  const shown = `«${text.slice(0, 60)}»`;
  switch (name) {
    case 'audience':
      return Object.hasOwn(AUDIENCES, text)
        ? undefined
        : `${shown} is not an audience: ${Object.keys(AUDIENCES).join(', ')}.`;
    case 'language':
      return VOCABULARIES.language.check(text) ? undefined : `${shown} is not ${VOCABULARIES.language.expects}.`;
    case 'licence':
      return isLicence(text)
        ? undefined
        : `${shown} is neither an SPDX identifier such as CC-BY-4.0 nor a web address.`;
    case 'reportedBy.name':
      return text.length <= MAX_NAME ? undefined : `is longer than ${MAX_NAME} characters.`;
    case 'reportedBy.source':
      return isWebAddress(text) ? undefined : `${shown} is not an http or https address.`;
    case 'id':
      return undefined;
  }
}
