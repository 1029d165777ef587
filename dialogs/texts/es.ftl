### Lo que antesala dice en español. Las mismas claves que en inglés, una por una.
### reviewed_by: the authors

## How days, times, prices and lists are written

cldr-day = EEEE d 'de' MMMM
cldr-day-time = EEEE d 'de' MMMM, HH:mm
cldr-row = EEE d MMM, HH:mm
cldr-money = es-419
list-comma = ,{ " " }

## Heard everywhere

hello = ¡Hola!
hello-name = ¡Hola, { $name }!
missed = Perdón, no lo entendí.
noted = Anotado, lo guardo para después.
changed = De acuerdo, lo he cambiado.
service-likely = Quizá se trate de esto: *{ $services }*. Elige, por favor.
doctor-elsewhere = { $doctor } no ofrece esto; he buscado con quien sí lo ofrece.
doctor-left-out = De acuerdo, sin { $doctors }.
doctor-only = Aquí solo { $doctor } ofrece esto.
no-other-doctor = Aquí nadie más ofrece esto.
offer-person = Parece difícil resolverlo aquí. Escribe *persona* y alguien de la clínica te atiende.
handed-over = No logro entenderte aquí, así que ya avisé a la clínica y le pasé lo que me contaste: alguien se pondrá en contacto contigo. Si no puedes esperar, llama al { $phone }.
handed-over-no-phone = No logro entenderte aquí, así que ya avisé a la clínica y le pasé lo que me contaste: alguien se pondrá en contacto contigo.
handed-over-go-on = También puedes seguir aquí por tu cuenta:
handed-over-again = La clínica ya lo sabe y se pondrá en contacto contigo. Si no puedes esperar, llama al { $phone }.
handed-over-again-no-phone = La clínica ya lo sabe y se pondrá en contacto contigo.
afresh = Perdón, perdí el hilo de nuestra conversación y tengo que empezar de nuevo. Lo que está reservado o solicitado sigue igual.
cut = Tu mensaje era muy largo: leí los primeros 4096 caracteres.
late = Tu mensaje me llegó tarde, así que no hice nada con él. Así están las cosas ahora:
    { $lines }
late-nothing = Tu mensaje me llegó tarde, así que no hice nada con él. Ahora no tienes nada abierto; escríbeme de nuevo y te atiendo.
cannot-read-media = Solo puedo leer texto: desde aquí las imágenes y los archivos no llegan al médico. Tráelo a la cita, por favor, y escribe lo importante con palabras. En una emergencia llama al { $emergency }.
cannot-read-voice = No puedo escuchar mensajes de voz, solo puedo leer texto. Escríbelo con palabras, por favor. En una emergencia llama al { $emergency }.
cannot-read-location = Gracias por la ubicación, pero solo puedo leer texto. Escríbelo con palabras, por favor. En una emergencia llama al { $emergency }.
cannot-read-contacts = Gracias por el contacto, pero solo puedo leer texto. Escribe nombre y edad con palabras, por favor. En una emergencia llama al { $emergency }.
cannot-read-unknown = No pude abrir lo que enviaste; solo puedo leer texto. Escríbelo con palabras, por favor. En una emergencia llama al { $emergency }.
got-reaction = Veo la reacción, pero como respuesta solo vale tocar o escribir.
got-reaction-alone = 🙂 Escribe *menú* cuando necesites algo.
got-sticker = Eso es un sticker, y solo puedo leer texto: como respuesta vale tocar o escribir.
got-sticker-alone = 🙂 Solo puedo leer texto. Escribe *menú* cuando necesites algo.
got-edited = No puedo ver lo que cambiaste en un mensaje anterior. Escríbelo de nuevo, por favor; *atrás* vuelve a la pregunta anterior.
got-edited-alone = No puedo ver lo que cambiaste en un mensaje anterior. Escríbelo de nuevo, por favor.
got-deleted = Borraste un mensaje; lo que ya había leído sigue contando. Para cambiarlo, escribe *atrás*.
got-deleted-alone = Borraste un mensaje; lo que ya había leído sigue contando. Escribe *menú* para ver cómo está todo.
forwarded = Un mensaje reenviado no es un sí ni un no tuyo, así que lo dejé todo como está.
emergency = 🚨 Llama ya al { $number } o ve a las urgencias más cercanas.
    Soy un programa y no puedo llamar por ti. Puede que nadie esté leyendo aquí en este momento.
emergency-self-harm = 💛 Por favor, habla con alguien ahora: { $crisis }. Si estás en peligro, llama al { $number }.
    Soy un programa y no puedo llamar por ti, pero ahí hay personas que escuchan, de día y de noche. No tienes que cargar con esto a solas.
emergency-go-on = Si no es una emergencia, escribe *seguir*. Lo que me contaste sigue aquí.
emergency-passed-on = Le pasé tus palabras a { $doctor }, pero no esperes una respuesta.
stopped = Listo: no te escribo más. Una solicitud o cita abierta sigue su curso y la clínica te avisa por teléfono. Escribe *comenzar* cuando quieras volver a saber de mí.
stopped-nothing = Listo: no te escribo más. Escribe *comenzar* cuando quieras volver a saber de mí.
stopped-doctor = Listo: no le envío más solicitudes y la clínica ya lo sabe. Las que esperan su respuesta vencerán si la clínica no las decide. Escriba *comenzar* para recibirlas de nuevo.
started = ¡Qué gusto! A partir de ahora los mensajes llegan de nuevo.
person = Ya avisé a la clínica que hace falta hablar con alguien; el personal ve nuestra conversación. Si es urgente, el teléfono es { $phone }.
person-no-phone = Ya avisé a la clínica que hace falta hablar con alguien. El personal ve nuestra conversación y escribirá aquí.
there-until = Hoy hay alguien hasta las { $time }.
there-today = Hoy hay alguien desde las { $time }.
there-tomorrow = Mañana hay alguien desde las { $time }.
there-on = El { $day } hay alguien desde las { $time }.
taken-over = Ahora hay una persona de { $clinic } en este chat y te escribe por aquí; yo, el programa, no digo nada mientras tanto. En una emergencia llama al { $emergency }.
handed-back = Vuelvo yo, el programa: ya nadie de la clínica escribe aquí. Escribe *persona* para llamar a alguien.
nobody-came = Todavía no ha venido nadie de { $clinic } a este chat, y lo sentimos. Sigues en su lista. Si no puedes esperar, llama al { $phone }.
nobody-came-no-phone = Todavía no ha venido nadie de { $clinic } a este chat, y lo sentimos. Sigues en su lista.
go-on = Guardo lo que me contaste: escribe *seguir* para continuar por tu cuenta.
no-back = Esta es la primera pregunta, no hay nada a lo que volver.
help = Reservo citas en { $clinic }: responde con un número o con tus palabras.
    Pregúntame también por precios, horarios, dirección o estacionamiento. En cualquier momento puedes escribir *menú*, *atrás*, *cancelar*, *persona* (alguien de la clínica) o *parar*. En una emergencia llama al { $emergency }.
    Para recibir menos mensajes, escribe *sin recordatorios*, *sin confirmaciones* o *sin novedades*.
left = De acuerdo, borré el borrador. No se reservó nada. Escribe *hola* cuando quieras.
thanks = ¡Con gusto! Aquí estoy para lo que haga falta.
no-hurry = Claro, sin prisa. Aquí estoy cuando quieras.
no-hurry-kept = Claro, sin prisa. Guardo lo que me contaste: escribe *seguir* cuando quieras.
left-alone = De acuerdo.
draft-ended = Lo que empezamos hace más de una semana terminó y lo borré; no se reservó nada.
language-set = A partir de aquí hablamos en español.
language-unknown = Lo siento, esta clínica no escribe aquí en ese idioma.
prompt-ended = Esa oferta ya terminó, así que no cambié nada.
old-tap = Ese botón es de una pregunta anterior, así que dejé todo como está.
fell = Una de tus respuestas ya no encaja, así que pregunto de nuevo.
fell-slot = La hora que habías elegido no encaja con este cambio; elige de nuevo, por favor.
fell-doctor = Ese médico no ofrece este servicio; elige de nuevo, por favor.
fell-service = El servicio que habías elegido ya no se ofrece; elige de nuevo, por favor.
fell-welcome = El servicio que habías elegido ya no se ofrece; elige de nuevo, por favor.
skip = Omitir
none = ninguno
more-rows = Más
hours = { $hours } h
minutes = { $minutes } min
hours-and-minutes = { $hours } { $minutes }

## Leaving, and coming back

leave-sure-delete = ¿Borro lo que me has contado hasta ahora? Todavía no se ha reservado nada.
leave-sure-delete-again = Escribe *sí* para borrar el borrador o *no* para seguir con él.
leave-sure-restart = ¿Empiezo de nuevo desde la primera pregunta? Se borrarían tus respuestas.
leave-sure-restart-again = Escribe *sí* para empezar de nuevo o *no* para seguir.
leave-delete = Sí, borrarlo
leave-restart = Sí, de nuevo
leave-no = No, seguir
resume-what = ¡Hola de nuevo! Habíamos empezado una reserva. { $left }
    ¿Quieres seguir donde la dejamos?
resume-what-again = Elige, por favor: *seguir* con tu reserva, *empezar de nuevo* o *borrar*.
resume-go-on = Seguir
resume-restart = Empezar de nuevo
resume-delete = Borrar
resume-left = Falta: { $what }.
resume-left-service = elegir el servicio
resume-left-doctor = elegir médico
resume-left-slot = elegir la hora
resume-left-who = nombre y edad
resume-left-callback = un teléfono
resume-left-reason = el motivo
resume-left-sure = revisar y enviar

## Menu

menu-what = ¿En qué puedo ayudar en { $clinic }?

    { $open }
menu-what-again = Elige una de estas líneas, por ejemplo *{ $example }*.
menu-go-on = Seguir reservando
menu-book = Reservar una cita
menu-book-another = Reservar otra cita
menu-mine = Citas y solicitudes
menu-person = Hablar con alguien
menu-row = Menú

## My requests and visits

mine-none = No tienes ninguna solicitud abierta ni cita próxima.
mine-kept = De acuerdo, todo queda como está.
state-approved-meanwhile = Tu solicitud se aceptó mientras tanto: { $about } está *reservada*.
mine-which = Esto es lo que tienes con nosotros:

    { $lines }

    Para anular algo, elígelo.
mine-which-again = Elige lo que quieres anular, o escribe *menú*.
mine-withdraw-row = Retirar { $code }
mine-cancel-row = Cancelar { $code }
mine-look = Esto es lo que tienes con nosotros:

    { $lines }

    Elige algo para ver dónde es y qué llevar, para cambiarlo de hora o para cancelarlo.
mine-look-again = Elige una de estas líneas, o escribe *menú*.
mine-about = { $lines }
mine-about-again = { $lines }

    Escribe *cancelar* para anularla, o *menú*.
move-how = ¿Otra hora? Cancela aquí y reserva de nuevo, o llama al { $phone }.
move-how-no-phone = ¿Otra hora? Cancela aquí y reserva de nuevo, o escribe *persona*.
mine-withdraw = ¿Retiro esta solicitud? La hora queda libre para otras personas.
    { $about }
mine-withdraw-again = Escribe *sí* para retirar la solicitud o *no* para dejarla.
    { $about }
mine-why = Para cancelar { $about }: ¿quieres decirnos por qué? Ayuda a la clínica; también puedes omitirlo.
mine-why-again = Escribe unas palabras, por ejemplo “estoy de viaje”, u *omitir*.
mine-cancel = ¿Cancelo esta cita? La hora queda libre para otras personas.
    { $about }
mine-cancel-again = Escribe *sí* para cancelar la cita o *no* para conservarla.
    { $about }
withdraw-yes = Sí, retirar
withdraw-no = No, dejarla
cancel-yes = Sí, cancelarla
cancel-no = No, conservarla
status-visit = *Reservada* ({ $code }): { $about }
status-waits-for-doctor = *En espera* ({ $code }): { $about }. Hora límite de la respuesta: { $until } ({ $minutes ->
    [long] en el horario de la clínica
    [0] queda menos de un minuto
    [one] queda 1 minuto
   *[other] quedan { $minutes } minutos
}); sin ella no se reserva nada.
status-waits-for-patient = *Espera tu respuesta* ({ $code }): { $about } (hora límite: { $until }).
status-list = *En la lista de espera*: { $about }

## An offer of another time

offer-answer = *{ $about }* queda guardada para ti hasta *{ $until }*. ¿La reservo?
offer-answer-again = Escribe *sí* para tomar { $about }, *no* para dejarla, o el día y la hora que prefieres. Se guarda hasta { $until }.
offer-yes = Sí, la tomo
offer-no = No, gracias
offer-other = Otra hora
offer-not-booked = Todavía no hay nada reservado. Escribe solo *sí* para tomar esta hora.
offer-leave = Quitarme de la lista
offer-ask = *{ $about }* queda guardada para ti hasta *{ $until }*. ¿Se la pido a { $doctor }?
offer-ask-again = Escribe *sí* y le pido { $about } a { $doctor }, *no* para dejarla, o el día y la hora que prefieres. Se guarda hasta { $until }.
offer-kept = Te guardo { $when } hasta { $until } mientras buscas. Para tomarla al final, escribe *mis solicitudes*.
state-offer-over = No recibí tu respuesta a tiempo: { $about } vuelve a estar libre y *no está reservada* (código { $code }).
state-offer-taken-back = Esta propuesta se retiró: { $about } *no está reservada* (código { $code }).

## Una pregunta del médico

asked-in-words = ❓ { $doctor } pregunta: «{ $question }»
    Responde en un solo mensaje, con tus palabras. Hora límite para decidir tu solicitud: *{ $until }*.
asked-in-words-again = { $doctor } quisiera saber: «{ $question }»
    Tómate tu tiempo y escribe la respuesta en un solo mensaje, u *omitir* para dejarla abierta. Hora límite para decidir tu solicitud: *{ $until }*.
asked-passed-on = Gracias, se lo pasé a { $doctor } como respuesta a «{ $question }».
asked-skipped = De acuerdo, le dije a { $doctor } que dejas sin responder «{ $question }».
asked-waits = Hora límite para decidir tu solicitud: *{ $until }*; en cualquier caso te escribo. Para añadir algo, contesta a la pregunta misma.
asked-over = Gracias por tu respuesta. Ya no hace falta, así que no la pasé.

## Booking

booking-closed = Ahora no se puede reservar nada aquí. Llama al { $phone }, por favor, o escribe *persona*.
booking-welcome = { $hello } Reservo citas en *{ $clinic }*. Soy un programa y nadie lee esto al instante: en una emergencia llama al { $emergency }.

    { $open }

    Lo que escribes llega a la clínica y a tu médico por Twilio y WhatsApp; la clínica lo guarda el tiempo que exigen tu atención y la ley. Puedes reservar sin dar ningún dato de salud. Escribe *persona* para hablar con nosotros, también sobre tus datos, o *parar* para terminar. { $privacy }

    Elegir un servicio significa que estás de acuerdo. { $languages }
booking-welcome-again = ¿Qué servicio quieres? Elige uno o escríbelo, por ejemplo *{ $example }*. Elegir uno significa que aceptas lo anterior. En una emergencia llama al { $emergency }.
booking-service = { $hello } ¿Qué quieres reservar en *{ $clinic }*? En una emergencia llama al { $emergency }.

    { $open }
booking-service-again = Elige un servicio o escribe su nombre, por ejemplo *{ $example }*.
booking-service-only = ¿Qué servicio quieres?
booking-service-only-again = Elige un servicio o escribe su nombre, por ejemplo *{ $example }*.
privacy-page = Más: { $url }
speak = Para español escribe *español*.
decline = No estoy de acuerdo
booking-service-declined = Está bien: solo preguntaré servicio, médico, hora, nombre y edad. ¿Qué servicio quieres?
booking-service-declined-again = Elige un servicio o escribe su nombre, por ejemplo *{ $example }*.
booking-doctor = { $service }: ¿con quién quieres la cita?
booking-doctor-again = Elige o escribe un nombre; *{ $example }* es quien tenga hora antes.
first-available = Quien pueda antes
booking-urgent = ¿Es urgente? Entonces te muestro también las horas reservadas para urgencias. Si hay peligro, no esperes: llama al { $emergency }.
booking-urgent-again = Escribe *sí* si no puede esperar, o *no*. Si hay peligro, llama al { $emergency }.
booking-urgent-yes = Sí, es urgente
booking-urgent-no = No, puede esperar
booking-slot = { $service }: estas son las próximas horas libres. También puedes escribir día y hora, como “martes a las 10”, o *más tarde*.
booking-slot-again = Elige una hora, por ejemplo *{ $example }*, o escribe un día, por ejemplo “viernes por la mañana”.
booking-slot-on = { $service }, { $day }: estas horas están libres. Escribe *más tarde* para ver más, u otro día.
booking-slot-on-again = Elige una hora, por ejemplo *{ $example }*, o escribe otro día, por ejemplo “viernes”.
booking-slot-day = ¿Qué día te viene bien? Elige uno o escríbelo, como “el martes” o “12 de marzo”.
booking-slot-day-again = Escribe un día, por ejemplo “mañana”, “viernes” o “12 de marzo”.
booking-slot-which = ¿Cuál de los dos días quieres decir?
booking-slot-which-again = Elige uno de los dos días, por ejemplo *{ $example }*.
booking-slot-none = { $service }: ahí no encuentro ninguna hora libre. Elige otro día, o escribe *persona* y alguien te ayuda.
booking-slot-none-again = Escribe otro día, por ejemplo “viernes”, o *persona*.
another-day = Otro día
day-full = El { $day } no tiene horas libres; te muestro las más cercanas.
time-refused = De acuerdo, { $when } no.
time-not-free = Las { $time } del { $day } no están libres; te muestro las horas más cercanas.
hour-not-free = No encuentro nada libre a las { $time }; te muestro todas las horas.
hour-near = No hay nada libre justo a las { $time }; te muestro lo más cercano.
nothing-then = No hay nada libre entonces; te muestro las próximas horas.
nothing-then-day = El { $day } no hay nada libre a esa hora del día; te muestro lo que sí hay.
no-earlier = No hay nada antes.
no-later = Esas eran las últimas.
booking-who = ¿Para quién es la cita? Escribe nombre y edad, como “Ana Gómez, 34”.
booking-who-again = Escribe el nombre y la edad en una línea, por ejemplo “Ana Gómez, 34”.
booking-who-known = ¿Para quién es la cita?
booking-who-known-again = Elige un nombre, o escribe el nombre y la edad de otra persona, por ejemplo “Leo Gómez, 7”.
booking-who-name = ¿Y el nombre, por favor?
booking-who-name-again = Escribe el nombre, por ejemplo “Ana Gómez”.
booking-who-one = Cada cita es para una persona, así que empecemos con una de ellas. ¿Para quién es? Escribe nombre y edad, como “Ana Gómez, 34”.
booking-who-me = Con gusto: ¿tu nombre y tu edad? Como “Ana Gómez, 34”.
booking-who-me-again = Escribe tu nombre y tu edad en una línea, por ejemplo “Ana Gómez, 34”.
booking-who-theirs = ¿Cómo se llama y qué edad tiene? Como “Leo Gómez, 7”.
booking-who-theirs-again = Escribe su nombre y su edad en una línea, por ejemplo “Leo Gómez, 7”.
booking-who-animal = ¿Para quién es la cita? Escribe el nombre, qué animal es y su edad, como “Luna, perra, 3”.
booking-who-animal-again = Escribe nombre, animal y edad en una línea, por ejemplo “Luna, perra, 3” o “Misu, gato, 8 meses”.
booking-who-animal-known = ¿Para quién es la cita?
booking-who-animal-known-again = Elige uno, o escribe nombre, animal y edad de otro, por ejemplo “Misu, gato, 8 meses”.
booking-who-animal-name = ¿Y su nombre, por favor?
booking-who-animal-name-again = Escribe el nombre, por ejemplo “Luna”.
booking-who-animal-one = Cada cita es para un animal, así que empecemos con uno de ellos. ¿Cuál es? Escribe nombre, animal y edad, como “Luna, perra, 3”.
booking-who-which = ¿Cómo se llama y qué edad tiene? Como “Luna, 3”.
booking-who-which-again = Escribe su nombre y su edad en una línea, por ejemplo “Luna, 3” o “Luna, 8 meses”.
booking-who-both = ¿Para quién es la cita? Escribe nombre y edad, como “Ana Gómez, 34”, y si es un animal también cuál, como “Luna, perra, 3”.
booking-who-both-again = Escribe nombre y edad en una línea, por ejemplo “Ana Gómez, 34” o “Luna, perra, 3”.
booking-age = ¿Qué edad tiene { $name }?
booking-age-again = Escribe la edad, por ejemplo *34* o *10 meses*, o la fecha de nacimiento.
booking-age-animal = ¿Qué edad tiene { $name }? En años o en meses; si no la sabes, *omitir*.
booking-age-animal-again = Escribe la edad, por ejemplo *3* u *8 meses*, u *omitir*.
booking-species = ¿Qué animal es { $name }? Elige, o escríbelo en una palabra.
booking-species-again = Elige una de estas líneas, o escribe qué animal es, por ejemplo “hámster”.
booking-callback = WhatsApp no me muestra tu número. ¿A qué número te puede llamar la clínica? Por ejemplo { $example }. U *omitir*.
booking-callback-again = Escribe el número con su código de país, por ejemplo { $example }, u *omitir*.
someone-new = Otra persona
animal-new = Otro animal
years = { $age ->
    [0] menos de 1 año
    [one] 1 año
   *[other] { $age } años
}
months-old = { $months ->
    [0] menos de 1 mes
    [one] 1 mes
   *[other] { $months } meses
}
booking-reason = ¿Cuál es el motivo de la cita ({ $service })? Bastan unas palabras para el médico. Yo solo reservo; en una emergencia llama al { $emergency }.
booking-reason-again = Escribe en pocas palabras de qué se trata, por ejemplo “revisión” o “dolor de rodilla”.
booking-reason-of = ¿Cuál es el motivo de la cita de { $name } ({ $service })? Bastan unas palabras para el médico. Yo solo reservo; en una emergencia llama al { $emergency }.
booking-reason-of-again = Escribe en pocas palabras de qué se trata, por ejemplo “revisión” o “dolor de rodilla”.
booking-details = ¿Algo más que el médico deba saber? Por ejemplo: { $fields }. Basta un mensaje, u *omitir*.
booking-details-again = Escríbelo en un mensaje, por ejemplo “alergias: penicilina; medicación: ninguna”, u *omitir*.
booking-symptoms = ¿Qué síntomas hay y desde cuándo?
booking-symptoms-again = Escribe los síntomas en pocas palabras, por ejemplo “tos desde el lunes”, o *ninguno*.
booking-medical-history = ¿Qué enfermedades u operaciones anteriores debe conocer el médico? Escribe *ninguna* si no hay.
booking-medical-history-again = Escríbelo en pocas palabras, por ejemplo “asma, operación de rodilla 2019”, o *ninguna*.
booking-current-medications = ¿Qué medicación se toma ahora? Escribe *ninguna* si no hay.
booking-current-medications-again = Escribe los nombres, por ejemplo “aspirina, una al día”, o *ninguna*.
booking-allergies = ¿Hay alguna alergia? Escribe *ninguna* si no hay.
booking-allergies-again = Escríbelas, por ejemplo “penicilina”, o *ninguna*.
booking-urgency-level = ¿Qué tan pronto tiene que ser?
booking-urgency-level-again = Elige una de estas líneas, por ejemplo *{ $example }*.
booking-patient-gender = ¿Qué género debe anotar el médico?
booking-patient-gender-again = Escríbelo en una palabra, por ejemplo “mujer” u “hombre”.
booking-patient-email = ¿Qué correo electrónico puede usar la clínica?
booking-patient-email-again = Escribe la dirección, por ejemplo “ana@example.com”.
booking-preferred-contact-method = ¿Cómo prefieres que te contactemos?
booking-preferred-contact-method-again = Elige una de estas líneas, por ejemplo *{ $example }*.
booking-special-requests = ¿Hay algo que debamos preparar, como silla de ruedas o intérprete? Escribe *ninguno* si no.
booking-special-requests-again = Escríbelo en pocas palabras, por ejemplo “silla de ruedas”, o *ninguna*.
field-symptoms = síntomas
field-medical-history = enfermedades anteriores
field-current-medications = medicación
field-allergies = alergias
field-urgency-level = qué tan urgente es
field-patient-gender = género
field-patient-email = correo electrónico
field-preferred-contact-method = cómo contactarte
field-special-requests = deseos especiales
urgency-level-low = Puede esperar
urgency-level-normal = Normal
urgency-level-high = Pronto
urgency-level-urgent = Urgente
preferred-contact-method-whatsapp = WhatsApp
preferred-contact-method-phone = Teléfono
preferred-contact-method-email = Correo electrónico
booking-sure = Revísalo antes de que lo envíe, por favor:

    { $card }

    Para cambiar una línea, escribe su número.
    { $second }
booking-sure-again = Escribe *enviar* si todo está bien, o el número de la línea que quieres cambiar, por ejemplo *3*.

    { $card }
card-send = Enviar
card-cancel = Cancelar
card-what = ¿Qué cambio? Escribe el número de la línea.
card-not-sent = Todavía no he enviado nada. ¿Lo envío? Escribe *enviar* o *cancelar*, o el número de la línea que quieras cambiar.
line-service = Servicio
line-doctor = Médico
line-time = Hora
line-days = Días
line-where = Dónde
line-person = Para
line-phone = Teléfono
line-reason = Motivo
line-length = Duración
line-price = Precio
line-requirements = Ten en cuenta
line-policy = Condiciones
person-aged = { $age ->
    [0] { $name }, menos de 1 año
   *[other] { $name }, { $age }
}
person-months = { $months ->
    [0] { $name }, menos de 1 mes
    [one] { $name }, 1 mes
   *[other] { $name }, { $months } meses
}
name-species = { $name }, { $species }
species-dog = perro
species-cat = gato
species-rabbit = conejo
species-bird = pájaro
species-hamster = hámster
species-guinea-pig = cobaya
species-fish = pez
species-turtle = tortuga
species-snake = serpiente
species-lizard = lagarto
species-ferret = hurón
species-horse = caballo
species-cow = vaca
species-sheep = oveja
species-goat = cabra
species-camel = camello
species-falcon = halcón
species-chicken = gallina
species-any = animal
time-in-zone = { $time } (hora de { $zone })
again-slot = { $service }: elige otra hora y vuelvo a preguntar enseguida, con todo lo que me contaste.
again-slot-again = Elige una hora, por ejemplo *{ $example }*, o escribe un día, por ejemplo “viernes por la mañana”.
again-slot-on = { $service }, { $day }: elige una hora y vuelvo a preguntar enseguida, con todo lo que me contaste.
again-slot-on-again = Elige una hora, por ejemplo *{ $example }*, o escribe otro día, por ejemplo “viernes”.
again-slot-day = ¿Qué día te viene bien? Elige uno o escríbelo, como “el martes”.
again-slot-day-again = Escribe un día, por ejemplo “mañana” o “viernes”.
again-slot-which = ¿Cuál de los dos días quieres decir?
again-slot-which-again = Elige uno de los dos días, por ejemplo *{ $example }*.
again-slot-none = { $service }: ahí no encuentro ninguna hora libre. Elige otro día, o escribe *persona*.
again-slot-none-again = Escribe otro día, por ejemplo “viernes”, o *persona*.
again-instead = ¿Le pido a { $doctor } *{ $new }* en su lugar? { $old }, que está guardada para ti, queda entonces libre.
again-instead-again = Escribe *sí* para pedir { $new }, o *no* para volver a { $old }; { $doctor } espera tu respuesta.
again-instead-yes = Sí, pídela
again-instead-no = No, volver
again-not-offered = { $service } ya no se ofrece.
booking-second = { $service }: ¿qué segunda hora pido si rechazan la primera o nadie responde?
booking-second-again = Escribe el número de una hora, por ejemplo *2*, un día y una hora, o *ninguna*.
booking-second-on = { $service }, { $day }: ¿cuál de estas será tu segunda opción?
booking-second-on-again = Escribe el número de una hora, por ejemplo *2*, otro día, o *ninguna*.
booking-second-day = ¿Qué día te viene bien? Elige uno o escríbelo, como “el martes” o “12 de marzo”.
booking-second-day-again = Escribe un día, por ejemplo “mañana”, “viernes” o “12 de marzo”.
booking-second-which = ¿Cuál de los dos días quieres decir?
booking-second-none = { $service }: ahí no encuentro otra hora libre. Elige otro día, o ninguna segunda opción.
booking-second-none-again = Escribe otro día, por ejemplo “viernes”, o *ninguna*.
second-none = Sin segunda opción
second-not-free = La segunda hora que dijiste no está libre, así que la dejo fuera.
card-second-hint = Para dar una segunda hora por si rechazan esta, escribe por ejemplo “o viernes 10:00”.
line-second = Segunda opción

## The waiting list

booking-wish = { $service }: ¿qué días y horas te vendrían bien? Elige o escríbelo, como “martes y jueves después de las 16:00”, “la semana que viene por la mañana” o “viernes 13 de marzo”.
booking-wish-again = Escribe los días, por ejemplo “los lunes”, “hasta el 20 de marzo” o “viernes por la tarde”, o “cualquier día”.
booking-join = Revisa esto antes de que te apunte en la lista de espera:

    { $card }

    Si se libera una hora así, te escribo ({ $hours }) y te la guardo { $minutes } minutos. Para cambiar una línea, escribe su número.
booking-join-again = Escribe *sí* para entrar en la lista de espera, o el número de la línea que quieras cambiar, por ejemplo *3*.

    { $card }
waitlist-join-row = Apuntarme
waitlist-row = Lista de espera
waitlist-hint = Si prefieres esperar a que se libere una hora, escribe *lista de espera*.
waitlist-any-doctor = cualquier médico
waitlist-any-day = cualquier día
waitlist-any-day-row = Cualquier día
waitlist-morning-row = Cualquier mañana
waitlist-afternoon-row = Cualquier tarde
waitlist-evening-row = Cualquier noche
waitlist-in-the-morning = por la mañana
waitlist-in-the-afternoon = por la tarde
waitlist-in-the-evening = por la noche
waitlist-from-day = desde { $day }
waitlist-until-day = hasta { $day }
waitlist-at = a las { $time }
waitlist-between = { $start }–{ $end }
waitlist-from = desde las { $time }
waitlist-to = hasta las { $time }
waitlist-any-hour = a cualquier hora
waitlist-joined = 📝 Quedas en la *lista de espera*: { $about }. Todavía no hay nada reservado.

    En cuanto se libere una hora así te la ofrezco ({ $hours }) y te la guardo { $minutes } minutos; sin respuesta pasa a la siguiente persona. Para ver lo que esperas o salir de la lista, escribe *mis citas*.
waitlist-left = Listo: ya no estás en la lista de espera ({ $about }).
waitlist-none = No estás en la lista de espera.
waitlist-mine = Esto es lo que esperas:

    { $lines }

    Si se libera una hora así, te escribo ({ $hours }).
waitlist-mine-again = Elige una de estas líneas, por ejemplo *{ $example }*, o escribe *menú*.
waitlist-leave-row = Quitarme de la lista
waitlist-another-row = Esperar algo más
waitlist-stopped = Conservas tu lugar en la lista de espera, pero no te ofrezco nada hasta que escribas *comenzar*.
waitlist-declined = De acuerdo: { $about } pasa a la siguiente persona (código { $code }).
waitlist-kept = Conservas tu lugar en la lista de espera.
waitlist-freed = 🔔 Se liberó una hora como la que esperas:
waitlist-freed-book = *{ $about }*
    Te la guardo hasta *{ $until }*. Con un sí queda reservada; sin respuesta pasa a la siguiente persona. Código: { $code }
waitlist-freed-ask = *{ $about }*
    Te la guardo hasta *{ $until }*. Con un sí se la pido a { $doctor }, y entonces falta su respuesta; sin la tuya pasa a la siguiente persona. Código: { $code }
waitlist-missed = No recibí tu respuesta a tiempo, así que esta hora pasa a la siguiente persona: { $about }.
waitlist-missed-kept = Conservas tu lugar en la lista de espera. Si la próxima también queda sin respuesta, te quito de ella.
waitlist-missed-off = Fue la segunda sin respuesta, así que te quité de la lista de espera. Para seguir esperando, escribe *lista de espera*.
waitlist-over = No se liberó ninguna hora como la que esperabas: { $about }. Tu lugar en la lista de espera terminó. Para seguir esperando, escribe *lista de espera*; para ver las horas libres, escribe *reservar*.
refused-listed-already = Ya estás en la lista de espera para { $service }. Escribe *mis citas* para ver lo que esperas o retirarlo.
refused-list-full = Ya esperas todo lo que la lista admite de una persona. Escribe *mis citas* para retirar algo antes.
refused-list-past = Esos días ya pasaron. Por favor, di otros.
refused-list-left = Eso ya no está en la lista de espera.

## What came of it

submitted = 📨 Enviada. *Aún no está reservada:* { $about }.

    { $doctor } responde { $minutes ->
        [long] en el horario de la clínica
        [one] en 1 minuto como máximo
       *[other] en { $minutes } minutos como máximo
    } (hora límite: *{ $until }*), y te escribo enseguida. Si nadie responde para entonces, no se reserva nada y te ofrezco otras horas.

    Tu código es *{ $code }*. Para retirar la solicitud, escribe *cancelar*.
withdrawn = Listo: tu solicitud { $code } ({ $about }) queda retirada. No hay nada reservado.
cancelled = Listo: tu cita { $code } ({ $about }) queda cancelada.
state-approved = Esto ya se decidió: { $about } está *reservada* (código { $code }).
state-rejected = Esto ya se decidió: { $about } *no se aceptó*, así que no hay nada reservado (código { $code }).
state-expired = Nadie respondió a tiempo: { $about } *no está reservada* (código { $code }).
state-withdrawn = Esto ya se retiró: { $about } *no está reservada* (código { $code }).
state-superseded = Esto se cambió por otra solicitud: { $about } (código { $code }). Escribe *menú* para verla.
state-cancelled = Esto ya se canceló: { $about } (código { $code }).
state-pending = No cambié nada: { $about } sigue esperando respuesta (código { $code }).
state-changed = Esto cambió mientras tanto: { $about } (código { $code }). La clínica puede decirte más: { $phone }.
refused = Eso no es posible en este momento. Escribe *persona* y alguien de la clínica te ayuda.
refused-limit-doctor = Ya hay una solicitud esperando a { $doctor }: { $code }, { $start }. Escribe *mis solicitudes* para retirarla; después puedes enviar esta.
refused-limit-contact = Ya tienes en espera todas las solicitudes que la clínica acepta a la vez. Una es { $code } con { $doctor }, { $start }. Escribe *mis solicitudes* para retirar una, o espera la respuesta.
refused-slot-taken = Esa hora ya no está libre. Elige otra, por favor; lo demás que me contaste se conserva.
refused-cutoff = Esta cita está demasiado cerca para cancelarla aquí. Llama a la clínica, por favor: { $phone }.
refused-no-such-person = Esa persona ya no está registrada. Dime otra vez para quién es la cita, por favor.
refused-not-offered = Esto ya no se ofrece. Elige de nuevo, por favor.
submitted-second = Si no se puede, pido enseguida tu segunda opción: { $when }. Hasta entonces no queda guardada.
declined = De acuerdo: { $about } vuelve a estar libre y no hay nada reservado (código { $code }).

## Questions about the clinic

faq-robot = Soy un programa: reservo citas en { $clinic } y respondo preguntas sencillas. Para hablar con alguien de la clínica escribe *persona*.
faq-who = Esta es la recepción de { $clinic }. Soy un programa: reservo citas y respondo preguntas sencillas. Para hablar con alguien de la clínica escribe *persona*.
faq-address = { $clinic } está aquí:
    { $where }
faq-hours = En { $clinic } te atienden personas:
faq-phone = El número de la clínica es { $phone }.
faq-prices = Nuestros precios:
faq-preparation = Ten en cuenta:
faq-preparation-none = Para tu cita la clínica no pide nada en particular.
faq-languages = Nuestros médicos hablan:
faq-languages-none = Por lo que me ha dicho la clínica, ninguno de nuestros médicos habla { $language }.
faq-here = Aquí puedes escribir en: { $languages }.
faq-doctors = Con nosotros te pueden atender:
faq-unknown = La clínica no me lo ha dicho, y no quiero adivinar. Llama al { $phone }, o escribe *persona* y alguien te responde.
faq-unknown-no-phone = La clínica no me lo ha dicho, y no quiero adivinar. Escribe *persona* y alguien te responde.
faq-next = Para reservar una cita, escribe *reservar*.

## The doctor's desk

desk-somebody = un paciente
desk-person = { $age ->
    [0] { $name }, menos de 1 año
   *[other] { $name }, { $age }
}
desk-urgency-low = Urgencia: baja
desk-urgency-high = ⚠️ Urgencia: alta
desk-urgency-urgent = ⚠️ URGENTE, dice el paciente
desk-emergency = 🆘 Se leyeron palabras de emergencia
desk-left = { $minutes ->
    [long] Se espera su respuesta (hora límite: { $until })
    [0] Queda menos de un minuto (hora límite: { $until })
    [one] Queda 1 minuto (hora límite: { $until })
   *[other] Quedan { $minutes } minutos (hora límite: { $until })
}
enrol-first = Envíe primero el código de un solo uso que le da la clínica: ocho dígitos. Hasta entonces no se puede decidir nada desde este número.
enrolled = ✅ Este número ya es el suyo: aquí le llegarán las solicitudes de { $clinic }.
enrol-wrong = Ese no es el código. { $left ->
    [0] Ya no vale; pida otro a la clínica, por favor.
    [one] Puede intentarlo una vez más.
   *[other] Puede intentarlo { $left } veces más.
}
refused-no-enrolment = No hay ningún código abierto para este número. Pida uno a la clínica, por favor.
desk-help-visits = { $code } llegó · { $code } terminada · { $code } no vino · nota { $code } diagnóstico … – sobre una cita
visit-arrived = { $code }: { $name } ya llegó. Escriba *{ $code } terminada* cuando acabe la cita.
visit-completed = ✅ { $code }: la cita de { $name } terminó.
visit-no_show = { $code }: { $name } no se presentó. Anotado.
note-kept = 📝 Nota guardada para { $code }.
note-how = No guardé ninguna nota. Escríbala así: nota { $code } diagnóstico cefalea tensional – o tratamiento, seguimiento, receta; con «privada» delante solo la ve usted.
visit-which = ¿Qué cita? Escriba también su código, como “{ $code } terminada”.
visit-unclear = Entendí { $code }, pero no “{ $rest }”. No se anotó nada.
refused-visit-ended = No se cambió nada. { $code }: { $state ->
    [arrived] el paciente ya llegó
    [completed] la cita ya terminó
    [no_show] el paciente no se presentó
    [cancelled] se canceló
    [rescheduled] se pasó a otra hora
   *[other] ya está cerrada
}.
refused-visit-later = { $code } es el { $start }, todavía no llega. No se cambió nada.
refused-visit-not-begun = { $code } empieza el { $start }; hasta entonces nadie llega tarde. No se cambió nada.
refused-visit-early = { $code } empieza el { $start }. Si el paciente ya está aquí, escriba primero *{ $code } llegó*. No se cambió nada.
refused-note-empty = La nota para { $code } no tiene texto. No se guardó nada.
close-out = { $count ->
    [one] ¿Qué pasó con la cita de hoy?
   *[other] ¿Qué pasó con las { $count } citas de hoy?
}
close-out-row = { $code } · { $who } · { $time }
close-out-how = Escriba { $code } terminada o { $code } no vino.
close-out-all = Todas hechas
desk-card-still = ⏳ Sigue esperando su respuesta:
desk-card-backup = Para { $doctor }, que no ha respondido. Puede decidir usted:
desk-card-details = Lo que nos contó el paciente: detalles { $code }
desk-approve = Aprobar
desk-reject = Rechazar
desk-approve-word = { $code } sí
desk-reject-word = { $code } no
desk-row = { $code } · { $who } · { $when } · { $minutes ->
    [long] hora límite: { $until }
   *[other] faltan { $minutes } min
}
desk-row-of = { $row } · para { $doctor }
desk-more = { $count ->
    [one] … y 1 más.
   *[other] … y { $count } más.
}
desk-pending = { $count ->
    [one] 1 solicitud espera su respuesta:
   *[other] { $count } solicitudes esperan su respuesta:
}
desk-nothing-waits = Ninguna solicitud espera su respuesta.
desk-how = Responda con el código: { $code } sí · { $code } no
desk-how-why = Con el motivo: { $code } no: agenda llena
desk-how-tap = Responda tocando la tarjeta, o conteste a la tarjeta misma con sí o no.
desk-help = Puede escribir:
    { $code } sí · { $code } no – decidir esa solicitud
    { $code } no agenda llena – decidir y decir por qué
    pendientes – lo que espera su respuesta
    detalles { $code } – lo que nos contó el paciente
    reservar – una cita para usted
    menú · persona · alto
desk-help-tap = Puede escribir:
    pendientes – lo que espera su respuesta
    detalles { $code } – lo que nos contó el paciente
    reservar – una cita para usted
    menú · persona · alto
desk-unclear = Entendí «{ $understood }», pero no «{ $leftover }». No cambió nada.
desk-unread = No entendí «{ $leftover }». No cambió nada.
desk-verdict-approve = sí
desk-verdict-reject = no
desk-word-pending = pendientes
desk-word-details = detalles
desk-word-undo = deshacer
desk-word-help = ayuda
desk-unknown-code = Ninguna solicitud suya tiene ese código. No cambió nada.
desk-closed = Hubo cinco códigos equivocados en una hora. Hasta { $until } solo cuenta tocar la tarjeta o contestar a la tarjeta misma. No cambió nada.
desk-tap-only = En esta clínica solo cuenta tocar la tarjeta o contestar a la tarjeta misma. No cambió nada.
desk-forwarded = Un mensaje reenviado no decide nada. No cambió nada.
desk-late = Su mensaje nos llegó tarde, así que no decidió nada. Así están las cosas:
desk-which = ¿A cuál se refiere? No cambió nada.
desk-mean = ¿Se refiere a { $code }? Escriba { $answer } o toque su tarjeta. No cambió nada.
desk-mean-tap = ¿Se refiere a { $code }? Toque su tarjeta o conteste a ella. No cambió nada.
desk-just-ended = Otra solicitud suya terminó hace un momento; diga por favor a cuál se refiere. No cambió nada.
desk-not-yet-shown = { $code } le llegó después de que usted escribió. No cambió nada.
desk-which-details = ¿Detalles de cuál solicitud? Escriba por ejemplo: detalles { $code }
desk-not-here = Esa solicitud no es suya o ya no se guarda aquí. No cambió nada.
desk-by-staff = recepción
desk-by-rule = la regla de la clínica
desk-state-waiting = { $code } todavía espera su respuesta.
desk-state-waits-for-patient = { $code } espera la respuesta del paciente, hasta { $until }.
desk-state-approved = { $code }: la aprobó { $by } ({ $at }).
desk-state-approved-you = Usted aprobó { $code } ({ $at }).
desk-call-off = Para anular la cita escriba *ocupado { $span }*: antes verá a quién afecta y se le preguntará.
desk-state-rejected = { $code }: la rechazó { $by } ({ $at }).
desk-state-rejected-you = Usted rechazó { $code } ({ $at }).
desk-state-expired = { $code } venció sin respuesta ({ $at }). Al paciente se le dice que no quedó reservada.
desk-state-withdrawn = El paciente retiró { $code } ({ $at }).
desk-state-withdrawn-by = { $by } retiró { $code } por el paciente ({ $at }).
desk-state-superseded = { $code } fue reemplazada por otra solicitud ({ $at }).
desk-state-cancelled = { $code } estaba aprobada; la cita se canceló después.
desk-state-noted-approve = { $by } acaba de aprobar { $code }; será definitivo en { $seconds } s.
desk-state-noted-approve-you = Usted acaba de aprobar { $code }; será definitivo en { $seconds } s. Para anularlo, escriba: deshacer
desk-state-noted-reject = { $by } acaba de rechazar { $code }; será definitivo en { $seconds } s.
desk-state-noted-reject-you = Usted acaba de rechazar { $code }; será definitivo en { $seconds } s. Para anularlo, escriba: deshacer
desk-approved = ✅ Aprobada: { $code } · { $name } · { $when }.
desk-rejected = Rechazada: { $code } · { $name } · { $when }.
desk-told-now = Se le avisa ahora al paciente.
desk-told-why = Se le avisa ahora al paciente, con su motivo.
desk-told-by-phone = El paciente no quiere mensajes: la clínica le avisa por teléfono.
desk-told-short = Se le avisa ahora al paciente con un texto corto sin su motivo: no ha escrito desde hace un día.
desk-told-waits = El paciente no ha escrito desde hace un día y ahora no recibe mensajes: este espera hasta que escriba, y la clínica queda avisada.
desk-noted-now = Se le avisa al paciente en { $seconds } s; hasta entonces *deshacer* lo anula.
desk-noted-why = Se le avisa al paciente en { $seconds } s, con su motivo; hasta entonces *deshacer* lo anula.
desk-noted-by-phone = Es definitivo en { $seconds } s; hasta entonces *deshacer* lo anula. El paciente no quiere mensajes: después la clínica le avisa por teléfono.
desk-noted-short = Se le avisa al paciente en { $seconds } s con un texto corto sin su motivo: no ha escrito desde hace un día. Hasta entonces *deshacer* lo anula.
desk-noted-waits = Es definitivo en { $seconds } s; hasta entonces *deshacer* lo anula. El paciente no ha escrito desde hace un día y ahora no recibe mensajes: el nuestro espera después hasta que escriba, y la clínica queda avisada.
desk-undo = Deshacer
desk-undo-word = deshacer
desk-undone = ↩️ Anulado; nadie se enteró.
desk-undo-late = Ya es tarde para anular eso.
desk-undo-nothing = No hay nada que anular.
desk-undo-which = Acaba de decidir más de una. Escriba por ejemplo: deshacer { $code }
desk-help-agenda = hoy · viernes · 12 de mayo – sus citas de ese día
desk-help-other = { $code } 16:30 · { $code } mañana 9:00 – proponer otra hora al paciente
desk-help-ask = { $code }? ¿toma anticoagulantes? – preguntar al paciente
desk-help-ask-tap = Contestando a una tarjeta: ? ¿toma anticoagulantes? – preguntar al paciente
desk-help-many = 1 sí 2 no · aprobar todo hoy – varias de la lista a la vez
desk-help-undo = deshacer – anular lo que acaba de decidir
desk-agenda = *{ $day }*
desk-agenda-empty = *{ $day }*: no hay nada reservado ni en espera.
desk-agenda-line = { $time } · { $code } · { $name } · { $service } · { $state }
desk-agenda-confirmed = reservada
desk-agenda-arrived = llegó
desk-agenda-in-progress = en curso
desk-agenda-completed = terminada
desk-agenda-no-show = no vino
desk-agenda-waits-doctor = espera su respuesta
desk-agenda-waits-patient = espera al paciente
desk-agenda-noted-approve = recién aprobada
desk-agenda-noted-reject = recién rechazada
desk-batch-noted = Se les avisa a los pacientes en { $seconds } s; hasta entonces *deshacer* lo anula.
desk-batch-told = Se les avisa ahora a los pacientes.
desk-batch-waits = Pero quien pidió { $codes } no ha escrito desde hace un día: ese mensaje espera hasta que escriba, y la clínica queda avisada.
desk-batch-unknown = Ninguna solicitud suya tiene el código { $code }.
desk-batch-no-row = En la lista no hay línea { $number }.
desk-batch-no-list = «{ $number }» no nombra ninguna solicitud: los números solo cuentan justo después de una lista.
desk-batch-no-time = { $code }: aquí no se puede ofrecer otra hora; responda sí o no.
desk-batch-twice = { $code } aparece dos veces con respuestas distintas; para ella no cambió nada.
desk-row-alone = { $number } es { $code }. Para decidir, escriba { $number } sí o { $number } no. No cambió nada.
desk-details = { $code } · { $name }
desk-details-none = El paciente no nos contó nada más.
desk-details-ended = Los detalles se muestran mientras la solicitud está abierta o reservada.
desk-intake-chief_complaint = Motivo: { $words }
desk-intake-symptoms = Síntomas: { $words }
desk-intake-medical_history = Antecedentes: { $words }
desk-intake-current_medications = Medicamentos: { $words }
desk-intake-allergies = Alergias: { $words }
desk-intake-patient_gender = Género: { $words }
desk-intake-special_requests = Peticiones: { $words }
desk-question = ❓ { $by }: «{ $words }»
desk-question-answer = 💬 Respuesta: «{ $words }»
desk-question-open = 💬 Todavía sin respuesta.
desk-question-skipped = 💬 El paciente deja la pregunta abierta.
desk-question-asked = ❓ Preguntado: { $code } · { $name } · «{ $question }»
desk-question-longer = Tiene más tiempo para decidirla; nueva hora límite: *{ $until }*. En cuanto haya respuesta se la paso.
desk-question-same = En cuanto haya respuesta se la paso. El plazo para decidir no cambia; hora límite: *{ $until }*.
desk-question-waits = El paciente no ha escrito desde hace un día: la pregunta espera hasta que escriba, y la clínica queda avisada.
desk-question-empty = ¿Qué pregunto? Escríbalo en la misma línea, por ejemplo: { $code }? ¿toma anticoagulantes?
desk-question-long = Es demasiado largo para una pregunta: { $length } caracteres, como máximo { $most }. No se preguntó nada.
desk-question-how = Para preguntar al paciente, ponga un signo de interrogación tras el código: { $code }? …
desk-question-how-tap = Para preguntar al paciente, conteste a la tarjeta de { $code } empezando con un signo de interrogación: ? …
refused-question-most = Al paciente de { $code } ya se le preguntó { $most } veces, que es el máximo. No se preguntó nada.
refused-question-twice = Al paciente de { $code } ya se le preguntó exactamente eso y aún no responde. No se preguntó otra vez.
refused-question-by-phone = El paciente de { $code } no quiere mensajes, así que no puedo preguntarle. No cambió nada.
refused-question-declined = El paciente de { $code } no quiere que aquí se guarden datos de salud, así que no le pregunté. No cambió nada.
refused-tap-only = Ahora solo cuenta tocar la tarjeta o contestar a la tarjeta misma. No cambió nada.
refused-not-yours = Esa solicitud no es suya. No cambió nada.
refused-not-a-doctor = Solo un médico de esta clínica puede decidir eso. No cambió nada.
refused-undo-which = Acaba de decidir más de una: escriba deshacer con el código. No cambió nada.
refused-nothing-to-undo = No hay nada que anular. No cambió nada.
reject-reason-why = ¿Le digo al paciente por qué? Escríbalo en los próximos 10 minutos, u omítalo.
reject-reason-why-again = Escriba con sus palabras por qué, por ejemplo: agenda llena ese día. U omítalo.
reject-reason-skip = Omitir
reject-reason-done = Se le dice su motivo al paciente.
reject-reason-done-by-phone = La clínica le dice su motivo al paciente por teléfono.
reject-reason-waits = El paciente no ha escrito desde hace un día: su motivo espera hasta que escriba, y la clínica queda avisada.
reject-reason-noted = Anotado: se le avisa al paciente con su motivo.
reject-reason-skipped = De acuerdo, sin motivo.
reject-reason-over = Los 10 minutos para dar un motivo ya pasaron; se le avisó al paciente sin motivo.
reject-reason-anew = { $code } sigue rechazada. Su «{ $leftover }» suena a que lo retira, así que no le dije nada de eso al paciente.
reject-reason-anew-undo = { $code } sigue rechazada. Su «{ $leftover }» suena a que lo retira, así que no le dije nada de eso al paciente. Para retirarlo, escriba: deshacer { $code }
desk-other = Otra hora
desk-other-word = { $code } 16:30
desk-offered = { $count ->
    [one] 1 propuesta suya espera al paciente:
   *[other] { $count } propuestas suyas esperan a pacientes:
}
desk-offered-other = Propuesta: { $code } · { $name } · { $when }, en lugar de { $old }.
desk-offered-late = { $old } había vencido, pero su hora sigue libre. La guardo como { $code } · { $name } · { $when }.
desk-asked-now = Se le pregunta ahora al paciente, que tiene hasta { $until }; con un sí queda reservada.
desk-asked-by-phone = El paciente no quiere mensajes: la clínica le pregunta por teléfono, hasta { $until }.
desk-asked-waits = El paciente no ha escrito desde hace un día: la pregunta espera hasta que escriba, y la clínica queda avisada. La hora se guarda hasta { $until }.
desk-taken-back = Propuesta retirada: { $code } · { $name } · { $when }.
desk-late-taken = Su hora ya es de otra persona. No cambió nada.
desk-late-past = Su hora ya pasó, así que no se puede ofrecer. No cambió nada.
desk-late-asked-again = El paciente ya le pidió otra vez, así que no cambió nada:
desk-late-being-asked = Al paciente ya se le está preguntando, así que no cambió nada:
desk-late-how = Para ofrecérsela de todos modos al paciente, escriba: { $code } sí
desk-late-how-tap = Para ofrecérsela de todos modos al paciente, toque Aprobar en su tarjeta.
desk-state-offer-approved = El paciente aceptó { $code } ({ $at }); está reservada.
desk-state-offer-rejected = El paciente no tomó { $code } ({ $at }).
desk-state-offer-expired = El paciente no respondió a tiempo { $code } ({ $at }). No está reservada.
desk-state-replaced = { $code } fue reemplazada por { $new } ({ $at }).
propose-slot = Otra hora para { $code } ({ $name }, { $old }): elija una o escríbala, como “16:30” o “mañana 9:00”.
propose-slot-again = Escriba el número de una hora, o una hora como “16:30” o “viernes 9:00”; *atrás* deja todo como está.
propose-slot-on = Otra hora para { $code } ({ $name }, { $old }), { $day }: elija una o escríbala.
propose-slot-on-again = Escriba el número de una hora, o una hora como “16:30” o “viernes 9:00”; *atrás* deja todo como está.
propose-slot-day = ¿Qué día? Elija uno o escríbalo, como “viernes”.
propose-slot-day-again = Escriba un día, por ejemplo “mañana” o “viernes”.
propose-slot-which = ¿A cuál de los dos días se refiere?
propose-slot-none = Ahí no encuentro ninguna hora libre para { $code } ({ $name }, { $old }). Puede escribir una, como “viernes 16:30”.
propose-slot-none-again = Escriba un día y una hora, como “viernes 16:30”; *atrás* deja todo como está.
propose-outside = { $when } está fuera de su horario. ¿La propongo de todos modos para { $code }?
propose-outside-again = Escriba *sí* para proponer { $when } para { $code }, o *no*.
propose-outside-yes = Sí, proponerla
propose-outside-no = No
propose-left = De acuerdo, no se propuso nada.
refused-offer-past = { $start } ya pasó. No cambió nada.
refused-offer-soon = { $start } está demasiado cerca: el paciente ya no podría responder. No cambió nada.
refused-offer-taken = { $start } no está libre: ahí hay algo suyo, o alguien la está eligiendo. No cambió nada.
refused-outside-hours = { $start } está fuera de su horario, así que no se propuso nada. Escríbalo solo, con su código, para proponerlo de todos modos.
refused-offer-same = { $start } es la hora de la que ya se trata. No cambió nada.

## Announcements

notice-phone = O llama a la clínica: { $phone }
notice-confirmed = ✅ Confirmada: { $service } con { $doctor }
notice-confirmed-name = Para { $name }
notice-confirmed-address = Dirección: { $address }
notice-confirmed-requirements = Ten en cuenta: { $requirements }
notice-confirmed-code = Tu código: { $code }
notice-confirmed-off-list = Lo que esperabas para esto en la lista de espera queda resuelto.
notice-confirmed-cancel = Si no puedes venir, escribe: cancelar
notice-confirmed-cancel-phone = Si no puedes venir, llama a la clínica: { $phone }
notice-confirmed-cancel-person = Si no puedes venir, escribe: persona
notice-confirmed-cancel-until = Si no puedes venir, escribe: cancelar (hasta { $until })
notice-rejected = No quedó reservada: { $doctor } no puede aceptar tu solicitud { $code } ({ $service }, { $when }).
notice-rejected-why = { $doctor } escribe: «{ $reason }»
notice-rejected-why-clinic = La clínica escribe: «{ $reason }»
notice-again = Estas horas están libres. Elige una para volver a pedirla; tus respuestas se conservan.
notice-no-times = Tus respuestas se conservan. Escribe «reservar» para buscar otra hora.
notice-reasoned = { $doctor } escribe sobre tu solicitud { $code }: «{ $reason }»
notice-expired = No quedó reservada: nadie respondió a tiempo tu solicitud { $code }.
notice-expired-what = { $service } con { $doctor }, { $when }: esa hora vuelve a estar libre.
notice-doctor-line = { $code } · { $who } · { $service } · { $when }
notice-doctor-by-rule = Nueva cita, no necesita aprobación:
notice-doctor-from-list = Nueva cita de la lista de espera, no necesita aprobación:
notice-half = ⏳ Aún sin respuesta de { $doctor }: { $about }. Hora límite: { $until }; sin respuesta no se reserva nada, y en cualquier caso te escribo. Para retirarla, escribe *cancelar*.
notice-asked = ❓ *{ $doctor }* tiene una pregunta antes de decidir tu solicitud { $code } ({ $about }):
    «{ $question }»
    Responde aquí en un solo mensaje. Hora límite para decidir tu solicitud: *{ $until }*; en cualquier caso te escribo.
notice-doctor-asked = { $by } le preguntó antes algo al paciente; hora límite para decidir: { $at }:
series-too = Reservadas junto con ella:
series-line = • { $when } · { $code }
series-more = En total: { $count }, la última el { $until }
notice-doctor-booked-by = La reservó { $by }, no hay nada que decidir:
notice-doctor-approved-by = La aprobó { $by }:
notice-doctor-moved-by = La cambió { $by }:
notice-doctor-offered-by = { $by } propone otra hora al paciente; usted no tiene nada que decidir:
notice-doctor-rejected-by = La rechazó { $by }:
notice-doctor-withdrawn = El paciente la retiró; ya no hay nada que decidir:
notice-doctor-withdrawn-noted = El paciente la retiró antes de que la respuesta fuera definitiva; ya no cuenta:
notice-doctor-withdrawn-by = La retiró { $by } por el paciente; ya no hay nada que decidir:
notice-doctor-withdrawn-noted-by = La retiró { $by } por el paciente antes de que la respuesta fuera definitiva; ya no cuenta:
notice-doctor-cancelled = Cita cancelada; la hora vuelve a estar libre:
notice-doctor-cancelled-by = Cita cancelada por { $by }; la hora vuelve a estar libre:
notice-doctor-expired = Venció sin respuesta ({ $at }). Al paciente se le dice que no quedó reservada:
notice-offer-other = { $doctor } no puede a la hora que pediste ({ $old }, solicitud { $code }), pero te propone otra:
notice-offer-instead = { $doctor } te propone ahora otra hora en lugar de { $old } ({ $code }):
notice-offer-after-expiry = Tu solicitud { $code } para { $old } había vencido sin respuesta. Ahora { $doctor } te propone esta hora:
notice-offer-late = Tu solicitud { $code } había vencido sin respuesta. Ahora { $doctor } dice que sí, y la hora sigue libre. ¿Todavía la quieres?
notice-offer-what = *{ $about }*
    Te la guardo hasta *{ $until }*. Con un sí queda reservada; sin respuesta no se reserva nada. Código: { $code }
notice-taken-back = No quedó reservada: { $doctor } retiró la hora que te había propuesto ({ $service }, { $when }, código { $code }).
notice-withdrawn = La clínica retiró por ti la solicitud { $code } ({ $service } con { $doctor }, { $when }). No hay nada reservado.
notice-withdrawn-move = La clínica retiró por ti la solicitud { $code } ({ $service } con { $doctor }, { $when }). Tu cita del *{ $before }* sigue en pie.
notice-unanswered = No quedó reservada: no recibí tu respuesta sobre la hora que te propusieron ({ $code }).
notice-second = Pedí enseguida tu segunda opción: *{ $when }*. Tendrás respuesta hasta *{ $until }*; por ahora no hay nada reservado. Tu nuevo código: { $code }
notice-second-gone = Tu segunda opción, { $when }, ya no se puede tener.
notice-doctor-offered = Ya no hay que decidirla, se propone otra hora:
notice-doctor-accepted = Reservada, el paciente aceptó la hora propuesta:
notice-doctor-declined = El paciente no toma la hora propuesta; vuelve a estar libre:
notice-doctor-unanswered = El paciente no respondió a tiempo la propuesta ({ $at }); la hora vuelve a estar libre:

## The carrier

carrier-choose = Elegir
carrier-sorry = Perdón, algo falló de nuestro lado con tu último mensaje. Ya avisamos a { $clinic }. En una emergencia llama de inmediato al { $emergency }.
carrier-sorry-call = También puedes llamar a la clínica: { $phone }

## Reminders

reminder-today = ⏰ Hoy: { $service } con { $doctor }
reminder-tomorrow = ⏰ Mañana: { $service } con { $doctor }
reminder-coming = ¿Vienes a esta cita?
    { $about }
reminder-soon = ⏰ Recordatorio: { $service } con { $doctor }
reminder-coming-again = Elige una opción: *sí* si vienes, o el número de una línea de abajo.
    { $about }
reminder-ask = ¿Vienes?
reminder-known = Ya me dijiste que vienes, gracias. Si ya no puedes, elige abajo.
reminder-ended = La hora de esa cita ya pasó, así que no cambié nada.
reminder-confirm = Sí, voy
reminder-move = Otra hora
reminder-cancel = No puedo ir
reminder-thanks = Gracias, queda anotado que vienes: { $about }. ¡Hasta entonces!
choice-reminders-off = Ya no te recordaré tus citas. Para volver a recibir recordatorios, escribe *con recordatorios*.
choice-reminders-on = Te recordaré tus citas.
choice-confirmations-off = Ya no te escribiré cuando una solicitud tuya se confirme, se rechace o venza. Con *mis citas* lo ves siempre. Para volver a recibirlo, escribe *con confirmaciones*.
choice-confirmations-on = Te escribiré en cuanto se decida una solicitud tuya.
choice-updates-off = Ya no te enviaré avisos mientras esperas ni después de una cita. Para volver a recibirlos, escribe *con novedades*.
choice-updates-on = Te enviaré un aviso mientras esperas y después de una cita.
rating-ask = Gracias por tu visita: { $service } con { $doctor }. ¿Cómo fue, del 1 (mal) al 5 (muy bien)?
rating-stars = ¿Cómo fue esta cita, del 1 (mal) al 5 (muy bien)?
    { $about }
rating-stars-again = Escribe un número del *1* al *5*, por favor.
    { $about }
rating-row = { $stars } ⭐
rating-thanks = ¡Gracias!
rating-kept = Gracias, guardé tus palabras.
rating-comment-words = ¿Quieres contarnos algo más? Escríbelo en un solo mensaje u omítelo.
rating-skipped = De acuerdo, ¡gracias!
rating-ended = Ya pasó el plazo para valorar esa cita, así que no cambié nada.

## Plantillas: se envían fuera de la ventana de 24 horas de WhatsApp; Meta las aprueba palabra por palabra; nombran clínica, código y horas, nada más

template-card = Una solicitud de cita espera su respuesta en { $clinic }: { $code }, para el { $when }. Por favor, decida; hora límite: { $until }; sin respuesta no se reserva nada.
template-backup = Un colega de { $clinic } no ha respondido la solicitud { $code } para el { $when }. Puede decidir usted; hora límite: { $until }; sin respuesta no se reserva nada.
template-confirmed = Tu cita en { $clinic } está confirmada para el { $when }. Tu código es { $code }. Responde a este mensaje si tienes una pregunta o no puedes venir.
template-rejected = Tu solicitud { $code } en { $clinic } para el { $when } no se pudo aceptar, así que no se reservó nada nuevo. Tus respuestas se conservan; abajo puedes ver otras horas libres.
template-rejected-alone = Tu solicitud { $code } en { $clinic } para el { $when } no se pudo aceptar, así que no se reservó nada nuevo. Tus respuestas se conservan; escribe «reservar» para buscar otra hora.
template-expired = Nadie respondió a tiempo tu solicitud { $code } en { $clinic } para el { $when }, así que no se reservó nada nuevo. Tus respuestas se conservan; abajo puedes ver otras horas libres.
template-expired-alone = Nadie respondió a tiempo tu solicitud { $code } en { $clinic } para el { $when }, así que no se reservó nada nuevo. Tus respuestas se conservan; escribe «reservar» para buscar otra hora.
template-reminder = Te recordamos tu cita en { $clinic }: { $when }. Tu código es { $code }. Responde a este mensaje si quieres confirmarla, moverla o cancelarla.
template-asked = Antes de decidir, tu médico de { $clinic } quisiera saber algo sobre tu solicitud { $code } para el { $when }. Responde a este mensaje para leer la pregunta; hora límite: { $until }; gracias.
template-calledoff = Tu cita { $code } en { $clinic } para el { $when } queda cancelada, porque no será posible atenderte a esa hora. Lo sentimos; abajo puedes ver otras horas libres.
template-calledoff-alone = Tu cita { $code } en { $clinic } para el { $when } queda cancelada, porque no será posible atenderte a esa hora. Lo sentimos; escribe «reservar» para buscar otra hora.
template-cancelled = La clínica canceló tu cita { $code } en { $clinic } para el { $when }. Abajo puedes ver otras horas libres.
template-cancelled-alone = La clínica canceló tu cita { $code } en { $clinic } para el { $when }. Escribe «reservar» para buscar otra hora.
template-withdrawn = La clínica retiró por ti tu solicitud { $code } en { $clinic } para el { $when }, así que no se reservó nada nuevo. Escribe «reservar» para buscar otra hora.
template-delayed = Tu cita { $code } en { $clinic } para el { $when } sigue en pie, pero la consulta va con retraso: empezará hacia las { $starts }, más tarde de lo previsto.
template-doctor-confirmed = Hay una cita reservada en { $clinic } para el { $when }. Su código es { $code }; no le queda nada por decidir.
template-doctor-rejected = La solicitud { $code } en { $clinic } para el { $when } fue rechazada; no le queda nada por decidir.
template-doctor-expired = La solicitud { $code } en { $clinic } para el { $when } terminó sin respuesta. Al paciente se le dice que no se reservó nada nuevo.
template-doctor-withdrawn = El paciente retiró la solicitud { $code } en { $clinic } para el { $when }; no le queda nada por decidir.
template-doctor-proposed = Al paciente de la solicitud { $code } en { $clinic } para el { $when } se le ofreció otra hora; no le queda nada por decidir.
template-doctor-moveover = La solicitud { $code } en { $clinic } para mover una cita al { $when } terminó junto con esa cita; no le queda nada por decidir.
template-doctor-cancelled = La cita { $code } en { $clinic } para el { $when } fue cancelada, y la hora vuelve a estar libre.
template-offered = Pediste una cita en { $clinic }. En lugar de esa hora se te propone otra: { $when }, código { $code }. Queda guardada para ti; hora límite: { $until }; con un sí queda reservada.
template-late = Tu solicitud en { $clinic } había vencido sin respuesta. Ahora la aceptan, y la hora sigue libre: { $when }, código { $code }. Queda guardada para ti; hora límite: { $until }. ¿Todavía la quieres?
template-freed = Se liberó en { $clinic } una hora como la que esperas: { $when }, código { $code }. Queda guardada para ti; hora límite: { $until }. ¿La quieres? Sin respuesta pasa a la siguiente persona.
template-missed = No recibimos tu respuesta a tiempo, así que la hora { $when } en { $clinic } (código { $code }) pasa a la siguiente persona de la lista de espera. Escribe “mi lista” para ver cómo sigues en ella.
template-unanswered = No recibimos a tiempo tu respuesta sobre la cita { $code } que se te propuso en { $clinic } para el { $when }, así que no hay nada reservado. Tus respuestas se conservan; abajo puedes ver otras horas libres.
template-unanswered-alone = No recibimos a tiempo tu respuesta sobre la cita { $code } que se te propuso en { $clinic } para el { $when }, así que no hay nada reservado. Tus respuestas se conservan; escribe «reservar» para buscar otra hora.
template-doctor-declined = El paciente no toma la hora que se le propuso en { $clinic }: { $when }, código { $code }. Vuelve a estar libre.
template-knock = Alguien de { $clinic } te ha escrito. Responde a este mensaje, con cualquier palabra, para leerlo y hablar con esa persona aquí.
template-times = Ver otras horas
template-asked-see = Ver la pregunta

## A doctor's own time: away, late, back

desk-help-life = ocupado hasta las 15:00 · ausente mañana · ausente del 3 al 7 de mayo – cerrar horas suyas
    retraso 20 – avisar a los pacientes de hoy
    mis ausencias – volver a abrirlas
life-what = Estará ausente: *{ $when }*. Afecta a:
    { $who }

    ¿Qué hago? A quien se le cancele se le avisa enseguida y se le ofrecen otras horas.
life-what-again = Escriba *1* para cerrar y avisarles, *2* para cerrar solo lo libre o *3* para dejarlo todo como está. Estará ausente: { $when }.
    { $who }
life-free = ¿Cierro *{ $when }*? Nadie tiene cita ni solicitud entonces.
life-free-again = Escriba *sí* para cerrar { $when } o *no* para dejarlo abierto.
life-tell-yes = Cerrar y avisarles
life-free-yes = Solo lo libre
life-close-yes = Sí, cerrar
life-no = No, dejarlo
life-reason = no disponible
life-kept = De acuerdo, no cambió nada.
life-line-booked = • { $code } · { $name } · { $when } · confirmada
life-line-waits = • { $code } · { $name } · { $when } · espera respuesta
life-done = ✅ Cerrado: { $when }. Nadie puede reservar entonces.
life-told = { $count ->
    [one] Se avisa ahora a 1 persona, con una disculpa y otras horas.
   *[other] Se avisa ahora a { $count } personas, con una disculpa y otras horas.
}
life-by-phone = Ahora no les llega ningún mensaje, así que la clínica les llama: { $who }
life-called = { $code } ({ $name })
life-stay = Lo que ya estaba confirmado o solicitado sigue igual.
life-way-back = Para volver a abrirlo, escriba: mis ausencias
life-either = ¿Qué día quiere decir: { $days }? Escriba la fecha, por favor. No cambió nada.
life-over = Ese tiempo ya pasó. No cambió nada.
life-how = Escríbalo así: ocupado hasta las 15:00 · ausente mañana · ausente del 3 al 7 de mayo
refused-life-changed = Mientras tanto afecta a otras personas que las que le mostré, así que aún no se hizo nada. Mírelo otra vez, por favor.
delay-sure = Unos { $minutes } minutos de retraso. Avisaría a:
    { $who }

    Sus citas siguen en pie. ¿Les aviso?
delay-sure-again = Escriba *sí* para avisarles de que lleva unos { $minutes } minutos de retraso, o *no*.
    { $who }
delay-yes = Sí, avisarles
delay-no = No avisar a nadie
delay-line = • { $code } · { $name } · { $planned } → { $starts }
delay-done = { $count ->
    [one] Se avisa ahora a 1 persona. La cita sigue en pie.
   *[other] Se avisa ahora a { $count } personas. Las citas siguen en pie.
}
delay-kept = De acuerdo, no se avisa a nadie.
delay-told = Ya se les avisó de eso mismo, así que no se avisa de nuevo.
delay-nobody = Hoy no queda ninguna cita, así que no hay a quién avisar.
delay-how = Escríbalo en minutos, 240 como máximo: retraso 20
absence-which = ¿Qué horas vuelvo a abrir? Lo que se canceló por ellas sigue cancelado.
absence-which-again = Escriba el número de una línea, por ejemplo *1*.
absence-no = No, dejarlo
absence-none = No ha cerrado aquí nada que esté por venir. Lo que está cerrado en el calendario de la clínica lo abre la clínica.
absence-kept = De acuerdo, no cambió nada.
absence-done = ✅ Abierto de nuevo: { $when }. Lo que se canceló sigue cancelado.
absence-how = Escríbalo así: mis ausencias
refused-absence-over = Ese tiempo ya pasó o ya está abierto de nuevo.
span-days = { $first } – { $last }
span-part = { $day }, { $start }–{ $end }
notice-away = { $doctor } no está disponible a esa hora.
notice-called-off = Lo sentimos: { $doctor } no podrá estar, así que tu cita queda cancelada.
notice-called-off-what = Cancelada: { $service }, { $when } · { $code }
notice-cancelled = La clínica canceló esta cita.
notice-delayed = ⏳ { $doctor } lleva unos { $minutes } minutos de retraso. Tu cita { $code } ({ $service }) empieza hacia las *{ $starts }* en lugar de las { $planned }. Sigue en pie; gracias por tu paciencia.

## Cambiar una cita de hora: la cita sigue en pie hasta que se acepte la hora nueva, y cada texto lo dice

move-nothing = No tienes ninguna cita próxima que se pueda cambiar.
move-which = ¿Qué cita quieres cambiar?
move-which-again = Elige una de estas citas, por ejemplo *{ $example }*, o escribe *menú*.
move-not-offered = { $service } ya no se puede reservar aquí, así que no puedo cambiar la cita; sigue como está. Llama a la clínica, por favor: { $phone }.
move-left = De acuerdo, no cambié nada: tu cita sigue como está.
move-gone = Esa cita ya se cambió, se canceló o ya pasó, así que no cambió nada. Escribe *mis solicitudes* para ver lo que tienes.
move-stays = Tu cita del { $before } sigue en pie hasta que { $doctor } acepte. Si nadie responde, no cambia nada.
move-at-once = En cuanto la envíe, tu cita del { $before } queda cambiada.
move-sure = Así cambiaría tu cita. Revísalo antes de que lo envíe, por favor:

    { $card }

    { $stays }
    Para cambiar una línea, escribe su número.
move-sure-again = Escribe *enviar* si todo está bien, o el número de la línea que quieres cambiar, por ejemplo *1*.

    { $card }

    { $stays }
booking-new-time = { $service }: ¿a qué hora paso tu cita del { $before }? Sigue en pie hasta que se acepte la hora nueva. También puedes escribir día y hora, como “martes a las 10”, o *más tarde*.
booking-new-time-again = Elige la hora nueva, por ejemplo *{ $example }*, o escribe un día, por ejemplo “viernes por la mañana”. Con *cancelar* tu cita sigue como está.
mine-move-row = Cambiar { $code }
line-new-time = Hora nueva
line-old-time = Hasta ahora
refused-move-over = Esta cita ({ $code }, { $start }) ya no se puede cambiar: ya empezó, se canceló o ya se cambió.
refused-move-asked = Ya se pidió otra hora para esta cita ({ $other }). Espera la respuesta, o escribe *mis solicitudes* para retirarla; tu cita del { $start } sigue en pie hasta entonces.
refused-move-cutoff = Tu cita { $code } del { $start } está demasiado cerca para cambiarla aquí, y sigue como está. Para cambiarla, llama a la clínica, por favor: { $phone }.
refused-move-cutoff-no-phone = Tu cita { $code } del { $start } está demasiado cerca para cambiarla aquí, y sigue como está. Para cambiarla, escribe *persona*.
refused-move-never = Aquí no se pueden cambiar las citas. Para otra hora, llama a la clínica, por favor: { $phone }.
refused-move-never-no-phone = Aquí no se pueden cambiar las citas. Para otra hora, escribe *persona*.
refused-move-often = { $count ->
    [one] Tu cita { $code } del { $start } ya se cambió una vez, y aquí no puedo cambiarla más; sigue como está. Para otra hora, llama a la clínica, por favor: { $phone }.
   *[other] Tu cita { $code } del { $start } ya se cambió { $count } veces, y aquí no puedo cambiarla más; sigue como está. Para otra hora, llama a la clínica, por favor: { $phone }.
}
refused-move-often-no-phone = Tu cita { $code } del { $start } ya se cambió tantas veces como aquí se puede; sigue como está. Para otra hora, escribe *persona*.
submitted-move = 📨 Enviada. *Aún no está cambiada:* { $about }.

    { $doctor } responde { $minutes ->
        [long] en el horario de la clínica
        [one] en 1 minuto como máximo
       *[other] en { $minutes } minutos como máximo
    } (hora límite: *{ $until }*), y te escribo enseguida. Hasta entonces, y si nadie responde, tu cita del *{ $before }* sigue en pie.

    El código de esta solicitud es *{ $code }*. Para retirarla, escribe *cancelar*.
withdrawn-move = Listo: tu solicitud { $code } ({ $about }) queda retirada. Tu cita del { $before } sigue en pie.
declined-move = De acuerdo: { $about } vuelve a estar libre (código { $code }). Tu cita del { $before } sigue en pie.
cancelled-move = Tu solicitud { $code } de otra hora termina con ella.
status-visit-moving = *Reservada* ({ $code }): { $about }. Se pidió otra hora ({ $other }): { $to }; hasta que se acepte, esta sigue en pie.
status-waits-for-doctor-move = *En espera* ({ $code }): { $about }, en lugar del { $before }. Hora límite de la respuesta: { $until } ({ $minutes ->
    [long] en el horario de la clínica
    [0] queda menos de un minuto
    [one] queda 1 minuto
   *[other] quedan { $minutes } minutos
}); hasta entonces, y sin ella, tu cita sigue en pie.
status-waits-for-patient-move = *Espera tu respuesta* ({ $code }): { $about }, en lugar del { $before } (hora límite: { $until }). Tu cita sigue en pie si no la tomas.
state-rejected-move = Esto ya se decidió: { $about } *no se aceptó* (código { $code }). Tu cita del { $before } sigue en pie.
state-expired-move = Nadie respondió a tiempo, así que tu cita no pasó a { $about } (código { $code }): la del { $before } sigue en pie.
state-withdrawn-move = Esto ya se retiró: { $about } (código { $code }). Tu cita del { $before } sigue en pie.
state-offer-over-move = No recibí tu respuesta a tiempo: { $about } vuelve a estar libre (código { $code }). Tu cita del { $before } sigue en pie.
state-offer-taken-back-move = Esta propuesta se retiró: { $about } (código { $code }). Tu cita del { $before } sigue en pie.
state-rescheduled = Esta cita se cambió a otra hora: { $about } ya no es válida (código { $code }). Escribe *mis solicitudes* para ver la nueva.
offer-answer-move = *{ $about }* queda guardada para ti hasta *{ $until }*. ¿Paso ahí tu cita del { $before }?
offer-answer-move-again = Escribe *sí* para pasar tu cita del { $before } a { $about }, *no* para dejarla, o el día y la hora que prefieres. Se guarda hasta { $until }.
notice-moved = ✅ Cambiada: { $service } con { $doctor }
    En lugar del { $before }:
notice-rejected-move = No se cambió: { $doctor } no puede aceptar tu solicitud { $code } ({ $service }, { $when }). Tu cita del *{ $before }* sigue en pie.
notice-taken-back-move = No se cambió: { $doctor } retiró la hora que te había propuesto ({ $service }, { $when }, código { $code }). Tu cita del *{ $before }* sigue en pie.
notice-expired-move = No se cambió: nadie respondió a tiempo tu solicitud { $code }. Tu cita del *{ $before }* sigue en pie.
notice-unanswered-move = No se cambió: no recibí tu respuesta sobre la hora que te propusieron ({ $code }). Tu cita del *{ $before }* sigue en pie.
notice-second-move = Pedí enseguida tu segunda opción: *{ $when }*. Tendrás respuesta hasta *{ $until }*; por ahora tu cita del { $before } sigue en pie. El código de esta solicitud: { $code }
notice-half-move = ⏳ Aún sin respuesta de { $doctor }: { $about }. Hora límite: { $until }; sin respuesta tu cita del { $before } sigue en pie, y en cualquier caso te escribo. Para retirar la solicitud, escribe *cancelar*.
notice-offer-what-move = *{ $about }*
    Te la guardo hasta *{ $until }*. Con un sí tu cita pasa ahí; sin respuesta sigue el { $before }. Código: { $code }
notice-move-over = Tu solicitud { $code } de otra hora también terminó, porque tu cita del { $before } se canceló o ya está en curso. No se cambió ninguna hora.
notice-doctor-move-over = Ya no hay nada que decidir: la cita que se iba a cambiar ya empezó o se canceló:
notice-doctor-moved-away = Pasó a { $doctor }; esta hora vuelve a estar libre:
desk-card-move = ↪️ Cambia la cita { $code } del { $before }
desk-card-move-from = ↪️ Cambia la cita { $code } del { $before } con { $doctor }
desk-row-move = { $row } · en lugar del { $before }
desk-approved-move = ✅ Cambiada: { $code } · { $name } · { $before } → { $when }.
desk-rejected-move = Rechazada: { $code } · { $name } · { $when }. La cita del { $before } sigue en pie.
desk-agenda-move = { $state }, cambiaría la del { $before }
desk-agenda-asks = { $state }, pide en su lugar { $to }
desk-state-rescheduled = { $code } estaba aprobada; la cita se cambió después a otra hora.
desk-state-move-over = { $code } terminó junto con la cita que iba a cambiar ({ $at }).
desk-late-visit-over = La cita que cambiaría ya empezó, se canceló o ya se cambió. No cambió nada.
notice-doctor-expired-move = Venció sin respuesta ({ $at }). Se avisa al paciente de que la cita del { $before } sigue en pie:
desk-state-expired-move = { $code } venció sin respuesta ({ $at }). Se avisa al paciente de que la cita del { $before } sigue en pie.
