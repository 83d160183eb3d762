import { Button } from '@mantine/core';
import IconArrowDown from '@tabler/icons-react/dist/esm/icons/IconArrowDown.mjs';
import IconArrowUp from '@tabler/icons-react/dist/esm/icons/IconArrowUp.mjs';
import { useTranslation } from 'react-i18next';
import css from './handing-out.module.css';
import type { Step } from './order.js';
import { moveButtonId } from './use-order.js';

interface MoveButtonsProps {
  id: string;
  name: string;
  /** Whether there is nothing before it, or nothing after it. */
  first: boolean;
  last: boolean;
  move: (id: string, step: Step) => void;
}

/** One place up, or down; nothing where there is no other place. */
export function MoveButtons({ id, name, first, last, move }: MoveButtonsProps) {
  const { t } = useTranslation('handing-out');
  const button = (step: Step) => ({
    id: moveButtonId(id, step),
    variant: 'subtle',
    size: 'xs',
    px: 6,
    className: css.move,
    'aria-label': t(step === 1 ? 'order.down' : 'order.up', { name }),
    onClick: () => move(id, step),
  });
  if (first && last) return null;
  return (
    <span>
      <Button {...button(-1)} disabled={first}>
        <IconArrowUp size={16} aria-hidden />
      </Button>
      <Button {...button(1)} disabled={last}>
        <IconArrowDown size={16} aria-hidden />
      </Button>
    </span>
  );
}
