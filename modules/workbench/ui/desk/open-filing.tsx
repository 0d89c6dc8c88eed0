import { Navigate, useParams } from '@tanstack/react-router';

/** The permanent address of one filing opens the desk with it. */
export function OpenFiling() {
  const { filingId } = useParams({ strict: false });
  return <Navigate to="/court/filings" search={{ id: filingId }} replace />;
}
