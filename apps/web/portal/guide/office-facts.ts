/** What is known of an office from an official source, with that source. What nobody has checked is left out. */
export interface OfficeFacts {
  readonly office: 'GUANGZHOU' | 'SHENZHEN';
  readonly address?: { readonly text: string; readonly map: string; readonly source: string };
  readonly telephone?: { readonly text: string; readonly source: string };
}

/** Neither address nor telephone has been checked against an official source yet; the page says so in their place. */
export const OFFICES: readonly OfficeFacts[] = [{ office: 'GUANGZHOU' }, { office: 'SHENZHEN' }];
