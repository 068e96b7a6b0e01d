// Leaving, in Spanish.

export const esLeaving = {
  'leaving': 'Irse',
  'leaving.everywhere': 'Cerrar sesión en todas partes',
  'leaving.everywhere.means':
    '¿Perdiste un dispositivo o entraste en uno ajeno? Se cierra la sesión en todos los navegadores, también en este.',
  'leaving.erase': 'Borrar lo que hay sobre mí…',
  'leaving.erase.means': 'Puedes retirar todo lo que escribiste aquí y contaste sobre ti.',
  'leaving.erase.title': '¿Borrar todo lo que hay sobre ti?',
  'leaving.erase.now': 'Borrar para siempre',
  'erasure.goes': 'Desaparece para todos: nombre y perfil, mensajes en salas y a personas, enlaces de acceso.',
  'erasure.stays':
    'Lo que queda, sin nombre: las horas de asistencia, lo que escribieron otras personas y las notas hechas en grupo.',
  'erasure.forever':
    'Nadie puede deshacerlo. Las copias de seguridad anteriores lo conservan hasta que se eliminen.',
  'people.signOut': 'Cerrar su sesión en todas partes',
  'people.erase': 'Borrar…',
  'people.erased': 'Datos borrados',
  'moderate.sign-out': 'Cerrar sesión en todas partes',
  'moderate.sign-out.title': '¿Cerrar la sesión de {name} en todas partes?',
  'moderate.sign-out.means':
    'Todos sus navegadores quedan sin sesión en un segundo y los enlaces sin abrir dejan de valer. Pedirá otro.',
  'moderate.erase': 'Borrar para siempre',
  'moderate.erase.title': '¿Borrar todo lo que hay sobre {name}?',
  'moderate.erase.means': 'Sale de inmediato y no puede volver.',
  'act.sign-out': '{by} cerró la sesión de {name} en todas partes',
  'act.erase': '{by} borró los datos de {name}',
  'ended.erased': 'Aquí ya no hay nada sobre ti',
  'ended.erased.means':
    'Lo que escribiste y contaste sobre ti se está borrando; tarda unos instantes. Puedes cerrar esta página.',
} as const;
