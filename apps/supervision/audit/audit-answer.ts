import { ApiProperty } from '@nestjs/swagger';
import { type ChainStanding, CHAINS } from '#libs/application/auditing/chains.js';
import { CHAIN_FAULTS, type ChainFault, WITNESSES, type Witness } from '#libs/application/auditing/faults.js';
import type { VerifiedChain } from '#libs/application/auditing/verify-chain.js';
import { formatDay } from '#libs/domain/time/day.js';

class PlaceAnswer {
  @ApiProperty({ type: 'integer', description: '1 for the first entry' })
  position!: number;

  @ApiProperty({ description: 'SHA-256 of the entry, as it is printed on papers' })
  hash!: string;
}

class AnchorAnswer extends PlaceAnswer {
  @ApiProperty({ format: 'date' })
  day!: string;
}

class ChainAnswer {
  @ApiProperty({ enum: CHAINS, enumName: 'AuditChain' })
  office!: string;

  @ApiProperty({ type: PlaceAnswer, nullable: true, description: 'The last entry; none while the chain is empty' })
  head!: PlaceAnswer | null;

  @ApiProperty({ type: AnchorAnswer, nullable: true, description: 'The head as it stood on the last day that has an anchor' })
  anchor!: AnchorAnswer | null;
}

export class ChainsAnswer {
  @ApiProperty({ type: ChainAnswer, isArray: true })
  chains!: readonly ChainAnswer[];
}

class WitnessAnswer {
  @ApiProperty({ enum: WITNESSES })
  from!: string;

  @ApiProperty({ type: 'integer' })
  position!: number;

  @ApiProperty()
  hash!: string;

  @ApiProperty({ type: String, nullable: true, description: 'The day of an anchor, the case of a document' })
  note!: string | null;
}

class ChainFaultAnswer {
  @ApiProperty({ enum: CHAIN_FAULTS, enumName: 'ChainFaultKind' })
  kind!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'None for an act that is on no chain' })
  position!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of missing entries: the last of them' })
  through!: number | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a moved entry: the place it was written for' })
  belongsAt!: number | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  caseId!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: "The act's number in the history of its case" })
  seq!: number | null;

  @ApiProperty({ type: WitnessAnswer, nullable: true, description: 'Who knows the chain otherwise' })
  witness!: WitnessAnswer | null;
}

export class VerificationAnswer {
  @ApiProperty({ enum: CHAINS, enumName: 'AuditChain' })
  office!: string;

  @ApiProperty({ type: 'integer', description: 'Entries reckoned' })
  entries!: number;

  @ApiProperty({ type: 'integer', description: 'The last position reckoned; what comes behind it is asked for with `after`' })
  through!: number;

  @ApiProperty({ description: 'The end of the chain was reached, and heads, anchors and issued documents were held against it' })
  finished!: boolean;

  @ApiProperty({ type: PlaceAnswer, nullable: true, description: 'The last entry of the chain' })
  last!: PlaceAnswer | null;

  @ApiProperty({ type: ChainFaultAnswer, nullable: true, description: 'None if the stretch is whole' })
  firstBroken!: ChainFaultAnswer | null;

  @ApiProperty({ type: ChainFaultAnswer, isArray: true, description: 'The first twenty broken places, in the order of the chain' })
  faults!: readonly ChainFaultAnswer[];

  @ApiProperty({ type: 'integer', description: 'Broken places beyond those listed' })
  leftOut!: number;
}

export const chainsAnswer = (chains: readonly ChainStanding[]): ChainsAnswer => ({
  chains: chains.map(({ office, head, anchor }) => ({
    office,
    head: head ?? null,
    anchor: anchor ? { day: formatDay(anchor.day), position: anchor.position, hash: anchor.hash } : null,
  })),
});

export function verificationAnswer({ office, entries, through, finished, last, faults, leftOut }: VerifiedChain): VerificationAnswer {
  const told = faults.map(faultAnswer);
  return { office, entries, through, finished, last: last ?? null, firstBroken: told[0] ?? null, faults: told, leftOut };
}

const faultAnswer = ({ kind, position, through, belongsAt, caseId, seq, witness }: ChainFault): ChainFaultAnswer => ({
  kind,
  position,
  through: through ?? null,
  belongsAt: belongsAt ?? null,
  caseId: caseId ?? null,
  seq: seq ?? null,
  witness: witness ? witnessAnswer(witness) : null,
});

const witnessAnswer = ({ from, position, hash, note }: Witness): WitnessAnswer => ({ from, position, hash, note: note ?? null });
