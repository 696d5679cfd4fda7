export function App(): React.JSX.Element {
  return <h1>Encours</h1>;
}
