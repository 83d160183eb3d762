import { Select, type SelectProps } from '@mantine/core';
import { useMemo } from 'react';

/** A choice of time zones by IANA name. Typing narrows it down. */
export function ZoneSelect(props: Omit<SelectProps, 'data' | 'searchable' | 'limit'>) {
  const value = typeof props.defaultValue === 'string' ? props.defaultValue : props.value;
  const zones = useMemo(() => {
    const known = Intl.supportedValuesOf('timeZone');
    return value && !known.includes(value) ? [value, ...known] : known;
  }, [value]);
  return (
    <Select
      data={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
      searchable
      limit={60}
      allowDeselect={false}
      comboboxProps={{ withinPortal: false }}
      {...props}
    />
  );
}
