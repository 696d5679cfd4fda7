import { Component, type ReactNode } from 'react';
import { CrashNotice } from './CrashNotice';

interface Props {
  readonly children: ReactNode;
}

interface State {
  readonly error: Error | null;
}

/** The last net: whatever a screen's own boundary did not catch. */
export class AppErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children;
    return <CrashNotice error={this.state.error} onRetry={() => this.setState({ error: null })} />;
  }
}
