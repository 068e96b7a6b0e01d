// Qué tipos de sesión hay.
export const esSessions = {
  'sessionKind.plenary': 'Plenaria',
  'sessionKind.content': 'Sesión',
  'sessionKind.talk': 'Charla',
  'sessionKind.panel': 'Panel',
  'sessionKind.stories': 'Relatos',
  'sessionKind.walk-through': 'Recorrido guiado',
  'sessionKind.workshop': 'Taller',
  'sessionKind.brainstorm': 'Lluvia de ideas',
  'sessionKind.sharing': 'Compartir',
  'sessionKind.networking': 'Encuentro',
  'sessionKind.office-hours': 'Horas de consulta',
  'sessionKind.debrief': 'Puesta en común',
  'sessionKind.asynchronous': 'A tu ritmo',
} as const;
