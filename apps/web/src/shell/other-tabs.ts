import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { meQuery } from '../api/identity.js';

const channel = (): BroadcastChannel => new BroadcastChannel('afterclass.signed-out');

/** Tells the other tabs of this browser that the person has left. */
export function leaveOtherTabs(): void {
  const tabs = channel();
  tabs.postMessage('signed-out');
  tabs.close();
}

/** Leaves this tab too when the person left in another one, so that nothing of theirs stays to be read. */
export function useLeavingWithOtherTabs(): void {
  const client = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => {
    const tabs = channel();
    tabs.onmessage = () => {
      // Guests have no account to leave.
      if (!client.getQueryData(meQuery.queryKey)) return;
      client.clear();
      void navigate({ to: '/sign-in' });
    };
    return () => tabs.close();
  }, [client, navigate]);
}
