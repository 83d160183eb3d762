export interface Toast {
  id: number;
  message: string;
  tone: 'good' | 'bad';
  /** What one may do about it for as long as it is there. */
  action?: ToastAction;
}

interface ToastAction {
  label: string;
  act: () => void;
}

let toasts: readonly Toast[] = [];
let nextId = 1;
const listeners = new Set<() => void>();

function publish(next: readonly Toast[]): void {
  toasts = next;
  listeners.forEach((listener) => listener());
}

const LINGER_MS = 6_000;
/** Longer where there is something to decide. */
const LINGER_TO_ACT_MS = 12_000;

export const toastStore = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  read: (): readonly Toast[] => toasts,
  dismiss: (id: number): void => publish(toasts.filter((toast) => toast.id !== id)),
};

/** Says that something is done (leaves by itself) or went wrong (stays until it is dismissed). Already translated. */
export function toast(message: string, tone: Toast['tone'] = 'good', action?: ToastAction): void {
  const id = nextId++;
  publish([...toasts.slice(-2), { id, message, tone, ...(action && { action }) }]);
  if (tone === 'good') setTimeout(() => toastStore.dismiss(id), action ? LINGER_TO_ACT_MS : LINGER_MS);
}
