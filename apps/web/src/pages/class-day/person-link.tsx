import { Link } from '@tanstack/react-router';

interface PersonLinkProps {
  offeringId: string;
  enrolmentId: string;
  name: string;
}

/** Somebody in a class by name, and the way to what they have attended. */
export function PersonLink({ offeringId, enrolmentId, name }: PersonLinkProps) {
  return (
    <Link to="/classes/$offeringId/attendance/$enrolmentId" params={{ offeringId, enrolmentId }}>
      <b>{name}</b>
    </Link>
  );
}
