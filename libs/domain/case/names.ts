/** The two agency offices (代办处) of CNIPA that take in requests. */
export const OFFICES = ['GUANGZHOU', 'SHENZHEN'] as const;
export type Office = (typeof OFFICES)[number];

/** Where an applicant must come from: Hong Kong or Macao. */
export const REGIONS = ['HK', 'MO'] as const;
export type Region = (typeof REGIONS)[number];

/** How a request reaches the office; it fixes which instant is the receipt (clock rule 4). */
export const CHANNELS = ['WINDOW', 'POST', 'ONLINE', 'BATCH'] as const;
export type Channel = (typeof CHANNELS)[number];

/** 受理员, 推荐员, 审核员, 督办 are held per office; the administrator holds no office and decides no case. */
export const ROLES = ['CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];
