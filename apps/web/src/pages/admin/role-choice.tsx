import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Role } from '#contracts';

const GIVEN: Role[] = ['trainer', 'moderator', 'admin'];

/** What a member is besides a member. */
export function RoleChoice({
  label,
  value,
  onChange,
}: {
  label: string;
  value: Role[];
  onChange: (roles: Role[]) => void;
}) {
  const { t } = useTranslation();
  return (
    <Checkbox.Group label={label} value={value} onChange={(roles) => onChange(roles)}>
      <div className="stack">
        {GIVEN.map((role) => (
          <Checkbox key={role} value={role} label={t(`roles.${role}`)} />
        ))}
      </div>
    </Checkbox.Group>
  );
}
