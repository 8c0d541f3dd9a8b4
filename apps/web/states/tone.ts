/** On its way; needs a hand; breached; done; waiting for somebody else. Red is for breaches alone. */
export type Tone = 'calm' | 'attention' | 'late' | 'done' | 'quiet';
