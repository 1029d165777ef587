# La bandeja: lo que salió mal o espera a una persona.
inbox-nav = Bandeja
inbox-title = Bandeja
inbox-count = { $count ->
    [0] No queda nada por atender.
    [one] Una cosa por atender.
   *[other] { $count } cosas por atender, primero las emergencias y luego las más antiguas.
    }
inbox-came = Nuevo:
inbox-went = Ya no está en la lista:
inbox-a-doctor = el médico
inbox-since = Desde
inbox-about = Sobre
inbox-next = Qué hacer:
inbox-call = Llamar al
inbox-chat = Abrir el chat
inbox-send-again = { $count ->
    [one] Enviar otra vez el mensaje
   *[other] Enviar otra vez { $count } mensajes
    }
inbox-note = En qué quedó (puede dejarse vacío)
inbox-close-called = Llamé
inbox-close-done = Hecho
inbox-closed = Ya no está en la lista. Lo que se hizo queda con su nombre.
inbox-was-closed = Alguien ya lo había cerrado.
inbox-sent-again = { $count ->
    [one] Un mensaje va otra vez en camino.
   *[other] { $count } mensajes van otra vez en camino.
    }
inbox-nothing-to-send = No hay nada que se pueda enviar otra vez.
inbox-closed-title = Cerrado en los últimos dos días
inbox-closed-caption = Lo que hizo el personal, lo más nuevo primero
inbox-col-what = Qué era
inbox-col-act = Qué se hizo
inbox-col-by = Quién
inbox-col-at = Cuándo
inbox-act-called = Llamada
inbox-act-done = Hecho
inbox-act-sent-again = Enviado otra vez
inbox-act-taken-over = Chat tomado

inbox-why-stopped = Escribió parar, así que no podemos escribirle.
inbox-why-template = WhatsApp solo acepta ahora una plantilla aprobada, y no la hay en su idioma.
inbox-why-window = WhatsApp solo nos deja escribir después de que lo haga esa persona.
inbox-why-no_number = La clínica no tiene su número de WhatsApp.
inbox-why-not_enrolled = Todavía no ha dado el código de un solo uso.
inbox-why-failed = Un mensaje no le llegó.

inbox-what-emergency = 🆘 { $who } escribió palabras que suenan a emergencia.
inbox-why-emergency = El programa dio al instante el número de emergencias; él mismo no puede llamar a nadie.
inbox-do-emergency = Llámele ahora.
inbox-what-tell_by_phone = No se le pudo decir algo a { $who }.
inbox-do-tell_by_phone = Llámele, o envíelo otra vez si había fallado.
inbox-what-parked_card = { $who } no ha recibido la tarjeta de una solicitud.
inbox-do-parked_card = Llame y pida un sí o un no antes de que se acabe el tiempo.
inbox-what-needs_template = Un mensaje para { $who } espera una plantilla aprobada.
inbox-do-needs_template = Llámele; o haga aprobar las plantillas, y saldrá solo.
inbox-what-doctor_opted_out = { $who } escribió parar y ya no recibe solicitudes.
inbox-why-doctor_opted_out = Las solicitudes que le esperan vencerán si nadie las decide.
inbox-do-doctor_opted_out = Pida cada decisión por teléfono, o pídale que escriba comenzar.
inbox-what-person_wanted = { $who } quiere hablar con una persona.
inbox-why-person_wanted = Lo pidió en el chat.
inbox-do-person_wanted = Tome el chat, o llame.
inbox-what-stuck = { $who } no avanza en el chat.
inbox-why-stuck = Lo que escribió no se entendió tres veces.
inbox-do-stuck = Tome el chat y ayúdele.
inbox-what-unhandled_message = No se pudo atender un mensaje de { $who }.
inbox-why-unhandled_message = Fallaron tres intentos; se le dijo que algo nuestro salió mal.
inbox-do-unhandled_message = Léalo en el chat y responda ahí, o llame.
inbox-what-identity_changed = El número de { $who } quizá sea ahora de otra persona.
inbox-why-identity_changed = WhatsApp nombra a otro dueño que antes.
inbox-do-identity_changed = Asegúrese de quién es antes de contarle nada.
inbox-what-unanswered = Nadie respondió a tiempo la solicitud de { $who }.
inbox-why-unanswered = Se le dijo que no hay nada reservado, y no ha vuelto a pedir.
inbox-do-unanswered = Llame y ofrézcale otra hora.
inbox-what-remind_by_phone = { $who } tiene pronto una cita y quiere que se la recuerden por teléfono.
inbox-why-remind_by_phone = Así quiere que se le contacte.
inbox-do-remind_by_phone = Llame y recuérdesela.
inbox-what-not_sent = Los mensajes a { $who } no salen.
inbox-why-not_sent = El proveedor los rechaza o no podemos componerlos; el registro del programa nombra el error.
inbox-do-not_sent = Dígaselo por teléfono, y haga que el operador mire el registro.
inbox-what-unknown_number = { $who } intentó decidir una solicitud desde un número que no es de ningún médico.
inbox-why-unknown_number = No se decidió nada. Puede ser un médico con otro teléfono, o alguien que no debería conocer el código.
inbox-do-unknown_number = Llame al médico y pregunte; si es quien escribió, cambie su número en los ajustes.
inbox-what-late_decision = La respuesta de { $doctor } sobre { $who } llegó tarde para contar.
inbox-why-late_decision = La solicitud ya había terminado, o el mensaje se retrasó por el camino.
inbox-do-late_decision = Pregunte al médico qué quiere, y llame al paciente si aún se puede reservar.
inbox-what-other = { $who } necesita que alguien mire.
inbox-why-other = Pasó algo que esta página todavía no conoce.
inbox-do-other = Abra el chat y mire.
