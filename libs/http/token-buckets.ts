/** Addresses remembered at once; the one not heard of for longest is forgotten first. */
const MOST_KEPT = 50_000;

export interface Allowance {
  /** Tokens that come back in a minute. */
  readonly perMinute: number;
  /** Tokens that may be spent at once after a rest. */
  readonly burst: number;
}

interface Bucket {
  readonly tokens: number;
  /** Milliseconds on the caller's clock at which there were so many. */
  readonly at: number;
}

/** Token buckets in this process's memory, as many as there are keys, up to a bounded number. */
export class TokenBuckets {
  private readonly buckets = new Map<string, Bucket>();

  /** Takes one token. @returns 0, or the seconds (whole, at least 1) after which there is one again. */
  take(key: string, { perMinute, burst }: Allowance, now: number): number {
    const bucket = this.buckets.get(key) ?? { tokens: burst, at: now };
    const tokens = Math.min(burst, bucket.tokens + (Math.max(0, now - bucket.at) * perMinute) / 60_000);
    const left = tokens >= 1 ? tokens - 1 : tokens;
    this.keep(key, { tokens: left, at: now });
    return tokens >= 1 ? 0 : Math.max(1, Math.ceil(((1 - tokens) * 60) / perMinute));
  }

  get size(): number {
    return this.buckets.size;
  }

  private keep(key: string, bucket: Bucket): void {
    // Set anew, so that the first key is always the one longest unheard of.
    this.buckets.delete(key);
    this.buckets.set(key, bucket);
    if (this.buckets.size <= MOST_KEPT) return;
    for (const [oldest] of this.buckets) {
      this.buckets.delete(oldest);
      return;
    }
  }
}
