import { Check, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { StaffAccountRow } from './staff-account.js';

@Entity({ name: 'staff_role', comment: 'Roles are held per office; the administrator holds none' })
@Check('staff_role_known', `role IN ('CLERK', 'RECOMMENDER', 'REVIEWER', 'SUPERVISOR', 'ADMINISTRATOR')`)
@Check('staff_role_office_known', `office IN ('GUANGZHOU', 'SHENZHEN', 'NONE')`)
@Check('staff_role_administrator_holds_no_office', `(role = 'ADMINISTRATOR') = (office = 'NONE')`)
export class StaffRoleRow {
  @ForeignKey(() => StaffAccountRow, { name: 'staff_role_account_fk' })
  @PrimaryColumn({ type: 'uuid', name: 'account_id', primaryKeyConstraintName: 'staff_role_pk' })
  accountId!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'staff_role_pk' })
  role!: string;

  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'staff_role_pk' })
  office!: string;
}
