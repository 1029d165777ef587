# La cola: qué espera, cómo van los mensajes y qué hacer.
queue-nav = Cola
queue-title = Cola
queue-waiting = En espera
queue-ended = Resueltas en un día
queue-empty = Nadie espera una respuesta.
queue-nothing = No espera nada que corresponda a lo que quiere ver.
queue-find = Código, nombre o teléfono
queue-waits = Espera a
queue-anybody = Cualquiera
queue-waits-doctor = Espera al médico
queue-waits-patient = Espera al paciente
queue-doctor = Médico
queue-any-doctor = Todos los médicos
queue-only-urgent = Solo urgentes
queue-only-due = Con problemas, o vencen en 10 minutos
queue-records = Buscar en todas las fichas
queue-show = Mostrar
queue-came = Nuevas:
queue-went = Ya no esperan:
queue-trouble = La página no nos alcanza en este momento y puede no estar al día. Lo vuelve a intentar sola.
queue-count-all = { $count } en espera
queue-count-doctor = { $count } de médicos
queue-count-patient = { $count } de pacientes
queue-count-urgent = { $count } urgentes
queue-count-due = { $count } con problemas o por vencer
calling-emergencies = 🆘 { $count ->
    [one] Una emergencia
   *[other] { $count } emergencias
}
calling-tasks = { $count ->
    [one] Un asunto en la bandeja
   *[other] { $count } asuntos en la bandeja
}
calling-chats = { $count ->
    [one] Mensajes nuevos en un chat tomado
   *[other] Mensajes nuevos en { $count } chats tomados
}
queue-moves = en lugar de { $code }
queue-until = hasta { $at }
queue-reason = Viene por:
queue-said = Lo último que dijo ({ $at }):
queue-urgency-high = Urgencia: alta
queue-urgency-urgent = Urgente
queue-mark-over = Plazo vencido
queue-mark-soon = Vence en 10 minutos
queue-mark-nobody-told = Nadie ha sido avisado
queue-mark-undelivered = No entregada
queue-what-card = Tarjeta
queue-what-offer = Propuesta
queue-message-none = { $what } para { $who }: no hay
queue-message-waiting = { $what } en camino a { $who }
queue-message-sending = { $what } en camino a { $who }
queue-message-sent = ✓ { $what } enviada a { $who }
queue-message-delivered = ✓✓ { $what } entregada a { $who }
queue-message-read = ✓✓ { $what } leída por { $who }
queue-message-failed = ✗ { $what } no llegó a { $who }.
queue-message-parked = ⏸ { $what } espera antes de ir a { $who }.
queue-message-dropped = ✗ { $what } no se envió a { $who }: ya no era cierta.
queue-why-window-closed = WhatsApp solo nos deja escribir después de que escriban.
queue-why-needs-template = No hay plantilla aprobada en su idioma.
queue-why-opted-out = Escribieron «parar».
queue-why-permanent = Su número no recibe mensajes de WhatsApp.
queue-why-operator = WhatsApp nos rechaza: el registro dice el error.
queue-why-ours = Un error nuestro: el registro dice cuál.
queue-do-emergency = Palabras de emergencia: llame a { $who } ahora
queue-do-noted-approve = Aprobada por { $by }, aún no definitiva
queue-do-noted-reject = Rechazada por { $by }, aún no definitiva
queue-do-call = Llame a { $who }
queue-do-seen = { $who } ya la vio: nada que hacer por ahora
queue-do-wait-card = Nada que hacer por ahora: { $who } tiene la tarjeta
queue-do-wait-offer = Nada que hacer por ahora: { $who } tiene la propuesta
queue-do-written = { $who } escribió después: lea si espera respuesta
queue-by = por { $by }
queue-actor-doctor = el médico
queue-actor-backup = el suplente
queue-actor-staff = recepción
queue-actor-patient = el paciente
queue-actor-rule = la regla de la clínica
queue-approved = Aprobada
queue-rejected = Rechazada
queue-expired = Vencida
queue-withdrawn = Retirada
queue-superseded = Se propuso otra hora
queue-cancelled = Aprobada y luego cancelada
queue-rescheduled = Aprobada y luego cambiada
queue-emergency = Palabras de emergencia: { $words }
queue-emergency-chest-pain = dolor de pecho
queue-emergency-stroke = ictus
queue-emergency-breathing = respiración
queue-emergency-choking = atragantamiento
queue-emergency-bleeding = sangrado
queue-emergency-unconscious = inconsciencia
queue-emergency-seizure = convulsión
queue-emergency-confusion = confusión
queue-emergency-anaphylaxis = choque alérgico
queue-emergency-overdose = sobredosis
queue-emergency-injury = lesión
queue-emergency-labour = parto
queue-emergency-self-harm = autolesión
queue-emergency-abuse = maltrato
queue-emergency-emergency = emergencia
