import { useEffect } from 'react';
import { useNavigate, useRouteError } from 'react-router';
import { CrashNotice } from './CrashNotice';
import { reportUncaught } from './reportUncaught';

/** A screen that stopped: the rest of the window goes on. */
export function RouteError(): React.JSX.Element {
  const error = useRouteError();
  const navigate = useNavigate();
  useEffect(() => reportUncaught(error), [error]);
  return <CrashNotice error={error} onRetry={() => void navigate('.', { replace: true })} />;
}
