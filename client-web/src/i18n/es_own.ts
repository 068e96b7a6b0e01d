// Las páginas propias: perfil y ajustes, asistencia, avisos, marcharse; y el ensayo, que solo ven los organizadores.
export const esOwn = {
  'settings.theme': 'Colores',
  'settings.theme.auto': 'Como en mi dispositivo',
  'settings.theme.light': 'Claros',
  'settings.theme.dark': 'Oscuros',
  'settings.motion': 'Movimiento',
  'settings.motion.auto': 'Como en mi dispositivo',
  'settings.motion.reduced': 'El mínimo posible',
  'settings.campus': 'Campus',
  'settings.campus.auto': 'Según el espacio de la página',
  'settings.campus.map': 'Siempre como mapa',
  'settings.campus.list': 'Siempre como lista',
  'settings.clock.mine': 'En mi zona horaria',
  'settings.clock.event': 'En la zona horaria del encuentro',
  'settings.spokenChat': 'Mensajes que se dicen al lector de pantalla',
  'settings.spokenChat.all': 'Todos',
  'settings.spokenChat.mentions': 'Menciones y mensajes directos',
  'settings.spokenChat.none': 'Ninguno',
  'settings.spokenPresence': 'Idas y venidas que se dicen al lector de pantalla',
  'settings.spokenPresence.on': 'Resumidas',
  'settings.spokenPresence.off': 'Nunca',

  'profile.about': 'Lo que los demás ven de ti.',
  'profile.save': 'Guardar',
  'profile.saved': 'Guardado.',

  'attendance.of': 'Asistencia de {name}',
  'attendance.refresh': 'Actualizar',
  'attendance.rule':
    'Cuenta el tiempo en la sala de una sesión mientras dura, también un corte de la línea de menos de 90 segundos.',
  'attendance.total': 'En total',
  'attendance.sessions': 'Sesiones a las que asististe',
  'attendance.session': 'Sesión',
  'attendance.when': 'Cuándo',
  'attendance.present': 'Presente',
  'attendance.none': 'Todavía ninguna sesión.',
  'attendance.evidence': 'Las últimas estancias en salas',
  'attendance.still': 'aún allí',

  'settings.captions': 'Subtítulos',
  'settings.captionSize': 'Tamaño de los subtítulos',

  'notices.minor':
    'Tienes protección de menor: solo la moderación puede enviarte mensajes privados e invitaciones.',
  'notices.measures': 'Lo que la moderación decidió sobre mí',
  'notices.measures.none': 'Nada.',
  'notices.reports': 'Lo que denuncié',
  'notices.reports.none': 'Nada.',
  'notices.report': '{name}: {reason}',
  'notices.looked': 'La moderación lo ha mirado.',
  'notices.waiting': 'Espera a la moderación.',
  'notices.blocked': 'A quién he bloqueado',
  'notices.blocked.means': 'Sus mensajes privados e invitaciones no te llegan, y sus líneas se pliegan.',
  'notices.blocked.none': 'A nadie.',
  'notices.unblock': 'Desbloquear a {name}',

  leaving: 'Irse',
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

  'rehearsal.among': {
    one: 'Hay {count} persona simulada de un ensayo entre la gente.',
    other: 'Hay {count} personas simuladas de un ensayo entre la gente.',
  },
  'rehearsal.sweep': 'Barrer el ensayo',
  'rehearsal.sweep.title': '¿Barrer el ensayo?',
  'rehearsal.sweep.means':
    'Todas las personas simuladas y todo lo que escribieron se quita para siempre. A nadie más le afecta.',
  'rehearsal.sweeping': 'Barriendo el ensayo: quedan {people} personas y {messages} mensajes.',

  'settings.reactions': 'Reacciones de la sala',
  'settings.reactions.on': 'Mostrar',
  'settings.reactions.off': 'Ocultar',
} as const;
