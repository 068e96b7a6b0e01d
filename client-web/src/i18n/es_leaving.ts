// Leaving, in Spanish.

export const esLeaving = {
  'people.signOut': 'Cerrar su sesión en todas partes',
  'people.erase': 'Borrar…',
  'people.erased': 'Datos borrados',
  'ended.erased': 'Aquí ya no hay nada sobre ti',
  'ended.erased.means':
    'Lo que escribiste y contaste sobre ti se está borrando; tarda unos instantes. Puedes cerrar esta página.',
} as const;
