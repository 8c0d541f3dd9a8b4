import { ApiProperty } from '@nestjs/swagger';
import { OFFICES, type Office, ROLES, type Role } from '#libs/domain/case/names.js';
import { formatInstant } from '#libs/domain/time/instant.js';
import type { ListedAbsence } from '#libs/persistence/absences.js';

class ColleagueAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: Office;

  @ApiProperty({ enum: ROLES, enumName: 'Role', isArray: true })
  roles!: readonly Role[];
}

export class ColleaguesAnswer {
  @ApiProperty({ type: ColleagueAnswer, isArray: true })
  officers!: ColleagueAnswer[];
}

class NamedOfficerAnswer {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}

export class AbsenceAnswer {
  @ApiProperty({ format: 'uuid' })
  absenceId!: string;

  @ApiProperty({ enum: OFFICES, enumName: 'Office' })
  office!: Office;

  @ApiProperty({ type: NamedOfficerAnswer })
  officer!: NamedOfficerAnswer;

  @ApiProperty({ type: NamedOfficerAnswer })
  deputy!: NamedOfficerAnswer;

  @ApiProperty({ format: 'date-time' })
  from!: string;

  @ApiProperty({ format: 'date-time' })
  until!: string;
}

export class AbsencesAnswer {
  @ApiProperty({ type: AbsenceAnswer, isArray: true })
  absences!: AbsenceAnswer[];
}

export const absenceAnswer = ({ id, office, officerId, officerName, deputyId, deputyName, from, until }: ListedAbsence): AbsenceAnswer => ({
  absenceId: id,
  office,
  officer: { id: officerId, name: officerName },
  deputy: { id: deputyId, name: deputyName },
  from: formatInstant(from),
  until: formatInstant(until),
});
